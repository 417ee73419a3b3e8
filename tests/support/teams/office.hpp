#pragma once

#include "bot/bot.hpp"
#include "tests/support/teams/side.hpp"

namespace tests {

/// The core over the way out, with nobody but this thread.
struct Office {
    TeamsSide& side;
    std::unique_ptr<Ground> ground = new_ground();
    store::GroupCommit group{ground->book()};
    store::Ledger store{ground->book(), group};
    bot::Bot bot{store};
    bot::Dispatcher dispatcher{store, ground->records(), {{teams_kind, side.adapter.get()}}};

    void tell(const bot::Event& event) { bot.handle(event, side.people, side.now); }

    /// A first post, by somebody whom the bot thanks.
    void hear_hanako(const std::string& root) {
        const bot::Author hanako{.account = {"teams:" + hanako_id}, .name = "Hanako Tanaka"};
        tell({.what = bot::PostSeen{
                  .post = side.post(root), .author = hanako, .text = "I tried it.", .posted_at = side.now}});
    }

    void settle_down() {
        for (int round = 0; round < 4; ++round) {
            bot.tick(side.people, side.now);
            dispatcher.drain(bot::Rules{side.people}, side.now);
        }
    }
};

}  // namespace tests
