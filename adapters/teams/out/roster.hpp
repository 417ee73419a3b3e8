#pragma once

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/out/connector.hpp"
#include "bot/ports/adapter.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace teams {

/// How the service calls people: from the address book, else from the rosters of the teams that are known. A
/// roster is kept in memory for two hours; whoever is found goes into the book. From several threads.
class Roster {
public:
    /// Both must outlive it.
    Roster(Connector& connector, bot::AddressBook& book, std::function<bot::Timestamp()> now)
        : connector_{connector}, book_{book}, now_{std::move(now)} {}

    /// `teams`: where to look, in this order. The outcome says why the person cannot be written to (now).
    std::variant<MemberAddress, bot::Outcome> find(const bot::AccountId& person,
                                                   const std::vector<ChannelAddress>& teams,
                                                   const Attempt& attempt);

private:
    /// By Entra id, lower case.
    using Members = std::map<std::string, MemberAddress>;

    struct Remembered {
        bot::Timestamp until{};
        std::shared_ptr<const Members> members{};
    };

    using Read = std::variant<std::shared_ptr<const Members>, bot::Outcome>;

    Read members_of(const ChannelAddress& team, const Attempt& attempt);
    Read ask_for(const ChannelAddress& team, const Attempt& attempt);
    std::shared_ptr<const Members> kept(const std::string& team);

    Connector& connector_;
    bot::AddressBook& book_;
    std::function<bot::Timestamp()> now_;
    std::mutex mutex_{};
    std::map<std::string, Remembered> kept_{};
};

}  // namespace teams
