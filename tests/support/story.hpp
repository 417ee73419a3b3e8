#pragma once

#include "bot/bot.hpp"
#include "bot/dispatcher.hpp"
#include "bot/rules/rules.hpp"
#include "store/group_commit.hpp"
#include "store/ledger.hpp"
#include "tests/support/ground.hpp"
#include "tests/support/notebook.hpp"
#include "tests/support/people.hpp"

#include <memory>

namespace tests {

/// Bot, store, channel and a clock that is moved by hand.
struct Story {
    std::unique_ptr<Ground> ground;
    store::Book* book = &ground->book();
    store::GroupCommit group{*book};
    store::Ledger store{*book, group};
    Notebook channel{};
    bot::Bot bot{store};
    bot::Dispatcher dispatcher{store, ground->records(), {{bot::ChannelKind{"local"}, &channel}}};
    std::shared_ptr<const bot::Community> people = std::make_shared<bot::Community>(community());
    bot::Answer answer{};

    /// As a program starts: the community was loaded.
    explicit Story(std::unique_ptr<Ground> on = new_ground()) : ground{std::move(on)} {
        tell({.what = bot::Reloaded{}}, monday - 24h);
    }

    void tell(const bot::Event& event, bot::Timestamp now) { answer = bot.handle(event, people, now); }

    /// What is shown once `event` came in at `now`.
    std::string after(const bot::Event& event, bot::Timestamp now) {
        tell(event, now);
        return at(now);
    }

    /// What is shown at `now`, if nothing came in.
    std::string at(bot::Timestamp now) {
        settle_down(now);
        return channel.turn_page();
    }

    void settle_down(bot::Timestamp now) {
        for (int round = 0; round < 4; ++round) {
            bot.tick(people, now);
            dispatcher.drain(bot::Rules{people}, now);
        }
    }

    void reload(bot::Community fresh, bot::Timestamp now) {
        people = std::make_shared<bot::Community>(std::move(fresh));
        tell({.what = bot::Reloaded{}}, now);
    }

    /// The post's short name.
    bot::PostNumber number(const std::string& message) const { return book->post(in_hr(message))->number; }

    bot::FollowUp follow_up(const std::string& message) const { return *book->follow_up(in_hr(message)); }

    /// A PMO member wishes something for a post, as on the command line (`card` empty) or on a card.
    std::string asked(const bot::PersonId& by, bot::Wish wish, const std::string& message, bot::Timestamp now,
                      const std::string& card = {}) {
        const auto rev = card.empty() ? std::nullopt : std::optional{follow_up(message).rev};
        return after({.what = bot::Asked{.by = by,
                                         .posts = {number(message)},
                                         .wish = std::move(wish),
                                         .rev = rev,
                                         .card = {card}}},
                     now);
    }

    /// The answer's card, as the notebook writes it.
    std::string shown() const { return Notebook::rows(std::get<bot::Shown>(answer).card); }
};

/// Closes by "answered", with words.
inline bot::Close close(const std::string& words = "Told her how", bool to_thread = false) {
    return {.action = {"answered"}, .words = words, .to_thread = to_thread};
}

}  // namespace tests
