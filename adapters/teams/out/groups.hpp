#pragma once

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/out/connector.hpp"

#include <string>
#include <variant>

namespace teams {

/// Which Entra group a team is: ordinary messages do not always say, and Graph knows teams by nothing else.
/// From several threads.
class Groups {
public:
    /// Both must outlive it.
    Groups(Connector& connector, bot::AddressBook& book) : connector_{connector}, book_{book} {}

    /// Empty where the service does not say.
    using Group = std::variant<std::string, bot::Retry>;

    /// The group of the channel's team. Where nobody has told us, the service is asked, and what it says is
    /// kept.
    Group of(const ChannelAddress& channel, const Attempt& attempt);

private:
    Group ask(const ChannelAddress& channel, const Attempt& attempt);

    Connector& connector_;
    bot::AddressBook& book_;
};

}  // namespace teams
