#pragma once

#include "bot/bot.hpp"
#include "bot/dispatcher.hpp"
#include "bot/rules/rules.hpp"
#include "store/group_commit.hpp"
#include "store/ledger.hpp"
#include "tests/support/busy_community.hpp"
#include "tests/support/ground.hpp"
#include "tests/support/referee.hpp"
#include "tests/support/witness.hpp"

#include <cmath>
#include <functional>
#include <memory>
#include <queue>
#include <random>
#include <string>
#include <vector>

namespace tests::busy {

/// Chance that is the same every time.
class Chance {
public:
    explicit Chance(unsigned seed) : engine_{seed} {}

    int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }

    unsigned draw() { return static_cast<unsigned>(engine_()); }

    bool percent(int of_hundred) { return below(100) < of_hundred; }

    bot::Span upto(bot::Span most) { return bot::Span{below(static_cast<int>(most.count() / 1000)) * 1000}; }

    /// Mostly sooner, sometimes much later.
    bot::Seconds about(bot::Seconds mean) {
        const auto share = (below(10'000) + 1) / 10'001.0;
        return bot::Seconds{static_cast<int>(-std::log(share) * static_cast<double>(mean.count()))};
    }

    const std::string& one_of(const Texts& texts) {
        return texts.at(static_cast<std::size_t>(below(static_cast<int>(texts.size()))));
    }

private:
    std::mt19937 engine_;
};

/// Five days of posts, and what people do about them, on one clock. A post is closed by its owner after so
/// many of the owner's working hours, in the mean.
class Week {
public:
    static constexpr bot::Span pulse = 25min;
    static constexpr auto days = 5;

    explicit Week(bot::Seconds to_close, unsigned seed = 1) : to_close_{to_close}, chance_{seed} {
        witness.pinged = [this](const bot::Remind& sent) { referee.told(sent, witness.now); };
        tell({.what = bot::Reloaded{}}, monday - 24h);
        know_the_regulars();
        for (int day = 0; day < days; ++day) plan_day(monday - 9h + day * 24h);
    }

    std::unique_ptr<Ground> ground = new_ground();
    store::Book& book = ground->book();
    std::shared_ptr<const bot::Community> people = std::make_shared<bot::Community>(busy::community());
    Witness witness{people};
    Referee referee{book, people, pulse};
    std::map<std::string, int> done{};  ///< what people did, by kind
    int most_waiting = 0;

    /// From Monday's midnight in Tokyo to Saturday's, in steps; then whoever should have been told was.
    void run() {
        for (auto now = monday - 9h; now < monday - 9h + days * 24h; now += pulse) {
            for (; !plan_.empty() && plan_.top().at <= now; plan_.pop()) act(plan_.top());
            settle_down(now);
        }
        for (const auto& concern : waiting()) referee.judge(concern.follow_up.post, witness.now);
    }

    std::vector<bot::Concern> waiting() const {
        auto all = book.concerns(ito, bot::Timestamp::max());
        std::erase_if(all, [](const auto& concern) { return !concern.follow_up.waiting(); });
        return all;
    }

private:
    struct Act {
        bot::Timestamp at{};
        int number = 0;
        std::function<void(bot::Timestamp)> does{};

        bool operator<(const Act& other) const {
            return std::pair{at, number} > std::pair{other.at, other.number};
        }
    };

    void at(bot::Timestamp when, std::function<void(bot::Timestamp)> does) {
        plan_.push({when, ++acts_, std::move(does)});
    }

    static void act(const Act& it) { it.does(it.at); }

    void tell(bot::Event event, bot::Timestamp now) {
        event.chance = chance_.draw();
        bot_.handle(std::move(event), people, now);
    }

    void settle_down(bot::Timestamp now) {
        witness.now = now;
        for (int round = 0; round < 4 && store_.nothing_before() <= now; ++round) {
            bot_.tick(people, now);
            dispatcher_.drain(bot::Rules{people}, now);
        }
        for (const auto& member : people->pmo) {
            if (witness.cards_of(member) > 1) witness.wrong.push_back("two cards for " + member.value);
        }
        most_waiting = std::max(most_waiting, waiting_);
    }

    void know_the_regulars() {
        bot::Decision known;
        for (int number = 0; number < regulars; ++number) {
            const auto who = participant(number);
            known.accounts.push_back(
                {.id = who.account, .name = who.name, .first_post_at = monday - 30 * 24h});
        }
        book.begin();
        book.write(known);
        book.commit();
    }

    /// Sixty posts: most of them in the day, some late in the evening, a few in the night.
    void plan_day(bot::Timestamp midnight) {
        for (int post = 0; post < 60; ++post) {
            auto when = midnight + 8h + 30min + chance_.upto(10h);
            if (chance_.percent(12)) when = midnight + 18h + chance_.upto(5h);
            if (chance_.percent(4)) when = midnight + chance_.upto(8h);
            at(when, [this](bot::Timestamp now) { post_something(now); });
        }
    }

    void post_something(bot::Timestamp now) {
        const auto who = participant(chance_.percent(5) ? ++newcomers_ : chance_.below(regulars));
        const bot::MessageKey key{channel(chance_.below(themes)), std::to_string(++messages_)};
        tell({.what =
                  bot::PostSeen{
                      .post = key, .author = who, .text = chance_.one_of(post_texts()), .posted_at = now}},
             now);
        ++done["posts"];
        ++waiting_;
        if (chance_.percent(3)) edit(key, now);
        if (chance_.percent(2)) remove(key, now);
        if (chance_.percent(30)) chat(key, now);
        if (chance_.percent(4)) take(key, now);
        if (chance_.percent(10)) hand_over(key, now);
        if (chance_.percent(12)) ask(key, now);
        plan_closing(key, now);
    }

    void edit(const bot::MessageKey& key, bot::Timestamp posted) {
        at(posted + chance_.upto(2h), [this, key](bot::Timestamp now) {
            tell({.what = bot::Edited{key, {}, chance_.one_of(post_texts()), now}}, now);
            ++done["edits"];
        });
    }

    void remove(const bot::MessageKey& key, bot::Timestamp posted) {
        at(posted + chance_.upto(20h), [this, key](bot::Timestamp now) {
            referee.judge(key, now);
            if (book.follow_up(key)->waiting()) --waiting_;
            tell({.what = bot::Removed{key}}, now);
            ++done["removals"];
        });
    }

    /// Others join in; its author goes on.
    void chat(const bot::MessageKey& key, bot::Timestamp posted) {
        for (int reply = chance_.below(3); reply >= 0; --reply) {
            at(posted + chance_.upto(24h), [this, key](bot::Timestamp now) {
                write(key, participant(chance_.below(regulars)), chance_.one_of(other_texts()), now);
            });
        }
        at(posted + chance_.upto(24h), [this, key](bot::Timestamp now) {
            write(key, author_of(key), chance_.one_of(other_texts()), now);
        });
    }

    void write(const bot::MessageKey& post, const bot::Author& who, const std::string& text,
               bot::Timestamp now) {
        referee.judge(post, now);
        const auto before = book.follow_up(post);
        tell({.what = bot::ReplySeen{.reply = {post.conversation, std::to_string(++messages_)},
                                     .post = post,
                                     .author = who,
                                     .text = text,
                                     .posted_at = now}},
             now);
        ++done["replies"];
        const auto after = book.follow_up(post);
        if (before->waiting() || !after->waiting()) return;
        ++waiting_;
        ++done["opened again"];
        plan_closing(post, now);
    }

    bot::Author author_of(const bot::MessageKey& key) const {
        const auto post = book.post(key);
        return {.account = post->author, .name = post->author_name};
    }

    static bot::Author pmo(const bot::PersonId& member) { return author(member); }

    void asked(const bot::PersonId& by, const bot::MessageKey& key, bot::Wish wish, bot::Timestamp now) {
        referee.judge(key, now);
        const bool before = book.follow_up(key)->waiting();
        tell({.what = bot::Asked{.by = by, .posts = {book.post(key)->number}, .wish = std::move(wish)}}, now);
        waiting_ += static_cast<int>(book.follow_up(key)->waiting()) - static_cast<int>(before);
    }

    void take(const bot::MessageKey& key, bot::Timestamp posted) {
        at(posted + chance_.upto(6h), [this, key](bot::Timestamp now) {
            asked(members.at(static_cast<std::size_t>(chance_.below(4))), key, bot::Take{}, now);
            referee.taken(key, now);
            ++done["taken"];
        });
    }

    void hand_over(const bot::MessageKey& key, bot::Timestamp posted) {
        at(posted + 1h + chance_.upto(20h), [this, key](bot::Timestamp now) {
            const auto owner = book.follow_up(key)->owner;
            const auto& to = members.at(static_cast<std::size_t>(chance_.below(4)));
            if (to == owner || !book.follow_up(key)->waiting()) return;
            asked(owner, key, bot::HandOver{to}, now);
            ++done["handed over"];
        });
    }

    /// One of the theme's advisors is asked, and mostly has something to say a few hours later.
    void ask(const bot::MessageKey& key, bot::Timestamp posted) {
        at(posted + 1h + chance_.upto(8h), [this, key](bot::Timestamp now) {
            const auto it = book.follow_up(key);
            if (!it->waiting()) return;
            const auto advisor = people->theme(it->theme)->advisors.front();
            asked(it->owner, key, bot::Ask{advisor}, now);
            ++done["asked"];
            if (!chance_.percent(80)) return;
            at(people->person(advisor)->calendar.after(now, {chance_.about(4h)}),
               [this, key, advisor](bot::Timestamp later) { answer_asking(key, advisor, later); });
        });
    }

    void answer_asking(const bot::MessageKey& key, const bot::PersonId& advisor, bot::Timestamp now) {
        const bool helps = chance_.percent(70);
        asked(advisor, key,
              helps ? bot::Wish{bot::Helped{}} : bot::Wish{bot::CannotHelp{"ITに聞いてみてください"}}, now);
        ++done[helps ? "helped" : "could not help"];
    }

    void plan_closing(const bot::MessageKey& key, bot::Timestamp from) {
        const auto owner = book.follow_up(key)->owner;
        at(people->person(owner)->calendar.after(from, {chance_.about(to_close_)}),
           [this, key](bot::Timestamp now) { close(key, now); });
    }

    /// Its owner answers in the thread, or by the card, or puts it off till tomorrow.
    void close(const bot::MessageKey& key, bot::Timestamp now) {
        const auto it = book.follow_up(key);
        if (!it->waiting() || it->asleep(now)) return;
        const auto by = it->owner;
        if (chance_.percent(8)) return put_off(key, by, now);
        const bool in_thread = chance_.percent(60);
        if (in_thread) write(key, pmo(by), chance_.one_of(answer_texts()), now);
        asked(by, key,
              bot::Close{.action = {chance_.percent(80) ? "answered" : "meeting"},
                         .words = in_thread ? "" : chance_.one_of(answer_texts()),
                         .to_thread = !in_thread && chance_.percent(70)},
              now);
        ++done["closed"];
        if (chance_.percent(3)) return undo(key, by, now);
        if (chance_.percent(60)) hear_back(key, now);
    }

    void put_off(const bot::MessageKey& key, const bot::PersonId& by, bot::Timestamp now) {
        asked(by, key, bot::Snooze{.until = "tomorrow", .reason = "asked IT"}, now);
        ++done["snoozed"];
        at(now + 26h, [this, key](bot::Timestamp later) { close(key, later); });
    }

    void undo(const bot::MessageKey& key, const bot::PersonId& by, bot::Timestamp now) {
        at(now + 3min, [this, key, by](bot::Timestamp later) {
            asked(by, key, bot::Undo{}, later);
            ++done["undone"];
            plan_closing(key, later);
        });
    }

    /// What its author says to the answer.
    void hear_back(const bot::MessageKey& key, bot::Timestamp now) {
        const auto& texts = chance_.percent(75)   ? thanks_texts()
                            : chance_.percent(40) ? question_texts()
                                                  : other_texts();
        at(now + 1min + chance_.upto(5h), [this, key, &texts](bot::Timestamp later) {
            write(key, author_of(key), chance_.one_of(texts), later);
            decide_about(key, later);
        });
    }

    /// Where the owner is asked whether to open it again, the owner says so within hours.
    void decide_about(const bot::MessageKey& key, bot::Timestamp now) {
        const auto it = book.follow_up(key);
        if (!it->reopen) return;
        const auto decides = people->person(it->owner)->calendar.after(now, {1h + chance_.about(2h)});
        at(decides, [this, key](bot::Timestamp later) {
            const auto asks = book.follow_up(key);
            if (!asks->reopen) return;
            const bool again = chance_.percent(60);
            asked(asks->owner, key, again ? bot::Wish{bot::ReopenIt{}} : bot::Wish{bot::KeepClosed{}}, later);
            ++done[again ? "opened again" : "kept closed"];
            if (again) plan_closing(key, later);
        });
    }

    bot::Seconds to_close_;
    Chance chance_;
    store::GroupCommit group_{book};
    store::Ledger store_{book, group_};
    bot::Bot bot_{store_};
    bot::Dispatcher dispatcher_{store_, ground->records(), {{bot::ChannelKind{"local"}, &witness}}};
    std::priority_queue<Act> plan_{};
    int acts_ = 0;
    int messages_ = 0;
    int newcomers_ = regulars;
    int waiting_ = 0;
};

}  // namespace tests::busy
