#pragma once

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/out/connector.hpp"

#include <string>

namespace teams {

/// Which Entra group a team is: ordinary messages do not always say, and Graph knows teams by nothing else.
/// From several threads.
class Groups {
public:
    /// Both must outlive it.
    Groups(Connector& connector, bot::AddressBook& book) : connector_{connector}, book_{book} {}

    /// The group of the channel's team. Where nobody has told us, the service is asked, and what it says is
    /// kept; empty where it does not say.
    std::string of(const ChannelAddress& channel, const Patience& patience);

private:
    std::string ask(const ChannelAddress& channel, const Patience& patience);

    Connector& connector_;
    bot::AddressBook& book_;
};

}  // namespace teams
