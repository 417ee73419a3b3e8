#pragma once

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/out/graph.hpp"
#include "adapters/teams/out/groups.hpp"
#include "bot/ports/adapter.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace teams {

/// Looks in a thread for what the bot said there, through Graph. Only where the app was granted to read the
/// team's messages and the team's group is known; else it is blind there, and tries again after six hours.
/// From several threads.
class OwnWords {
public:
    /// All must outlive it.
    OwnWords(Caller& caller, Connector& connector, bot::AddressBook& book,
             std::function<bot::Timestamp()> now)
        : graph_{caller, now}, book_{book}, groups_{connector, book}, now_{std::move(now)} {}

    /// Thanks: a lane does nothing else before it is known what became of them, so whatever the bot said in
    /// the thread are they.
    bot::Own thanks(const bot::MessageKey& post, const Attempt& attempt);

    bot::Own words(const bot::MessageKey& post, const std::string& words, const Attempt& attempt);

private:
    /// What the message says that is looked for; empty: whatever it says.
    using Wanted = std::string;

    using Team = Graph::Team;

    bot::Own look(const bot::MessageKey& post, const Wanted& wanted, const Attempt& attempt);
    bot::Own read(std::string url, const Team& team, const Wanted& wanted, const Attempt& attempt);
    bot::Own failed(const Reached& reached, const Team& team, const Attempt& attempt);
    bool is_blind(const std::string& group);
    void note_blind(const std::string& group);

    Graph graph_;
    const bot::AddressBook& book_;
    Groups groups_;
    std::function<bot::Timestamp()> now_;
    std::mutex mutex_{};
    std::map<std::string, bot::Timestamp> blind_until_{};
};

}  // namespace teams
