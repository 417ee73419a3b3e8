#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>
#include <vector>

// What a channel can do to a message; the table of all these bugs stands in bugs_of_others_test.cpp.

using namespace tests;
using State = bot::FollowUp::State;

// node-slack-sdk #2141: one message came up to eleven times, each time under another event id.
TEST_CASE("a message that is told eleven times under other ids is not eleven posts") {
    Story story;
    std::string shown;
    for (int time = 0; time < 11; ++time) {
        auto event = posts("1", monday);
        event.key = {"event " + std::to_string(time)};
        shown += story.after(event, monday + time * 1min);
    }
    CHECK(shown == "react 1\nthank 1\n");
    CHECK(story.number("1") == bot::PostNumber{1});
}

// Look, then insert: two copies at the same instant both find nothing.
TEST_CASE("a message that is told by eight at the same instant is not recorded or thanked twice") {
    for (int round = 0; round < 20; ++round) {
        Story story;
        std::atomic<int> recorded = 0;
        std::atomic<bool> go = false;
        std::vector<std::thread> tellers;
        tellers.reserve(8);
        for (int teller = 0; teller < 8; ++teller) {
            tellers.emplace_back([&] {
                while (!go) std::this_thread::yield();
                const auto told = story.bot.handle(posts("1", monday), story.people, monday);
                if (std::holds_alternative<bot::Recorded>(told)) ++recorded;
            });
        }
        go = true;
        for (auto& teller : tellers) teller.join();
        CHECK(recorded == 1);
        CHECK(story.at(monday) == "react 1\nthank 1\n");
    }
}

// Nephthys #70: its author deletes the post while the bot is at work, and the ticket is an orphan.
TEST_CASE("a post that is deleted at whichever step leaves nothing behind, neither words nor a follow-up") {
    for (int steps = 0; steps <= 4; ++steps) {
        CAPTURE(steps);
        Story story;
        const bot::Rules rules{story.people};
        story.tell(posts("1", monday), monday);
        auto now = monday;
        auto call = story.dispatcher.begin(rules, now);
        for (int step = 0; step < steps; ++step) {
            if (!call) story.bot.tick(story.people, now = monday + 5h);
            call = call ? story.dispatcher.end(*call, story.dispatcher.carry(*call, rules, now), rules, now)
                        : story.dispatcher.begin(rules, now);
        }
        story.tell({.what = bot::Removed{in_hr("1"), ada}}, now);
        if (call) story.dispatcher.end(*call, story.dispatcher.carry(*call, rules, now), rules, now);
        for (const auto later : {1min, 11min, 60min}) story.at(now + later);
        CHECK(story.follow_up("1").state == State::Withdrawn);
        CHECK(story.book->said(in_hr("1")).empty());
        CHECK(story.book->reminder(ito).message.empty());
        CHECK(story.at(monday + 30 * 24h).empty());
    }
}

// FAQ Plus #142: a secret ran out over a weekend, and what was asked meanwhile was never answered.
TEST_CASE("a channel that takes nothing for three days costs time, and no post") {
    Story story;
    const auto friday = monday - 3 * 24h;
    const auto refuse = [&](bot::Timestamp now) { story.channel.answer = bot::Retry{.at = now + 15min}; };
    for (int post = 1; post <= 3; ++post) {
        refuse(friday + post * 1h);
        story.after(posts(std::to_string(post), friday + post * 1h), friday + post * 1h);
    }
    for (auto now = friday + 4h; now < monday + 1h; now += 15min) refuse(now), story.settle_down(now);
    story.channel.answer.reset();
    std::string shown;
    for (auto now = monday + 1h; now < monday + 3h; now += 15min) shown += story.at(now);
    for (const auto* line : {"react 1\n", "react 2\n", "react 3\n", "thank 1\n", "thank 2\n", "thank 3\n",
                             "remind ito 1 2 3\n"}) {
        const auto found = shown.find(line);
        CAPTURE(line);
        CHECK(found != std::string::npos);
        CHECK(shown.find(line, found + 1) == std::string::npos);
    }
}

// FAQ Plus #144: the card could not be posted, but the row said that it was there: the ticket was never seen.
TEST_CASE("a card that could not be shown does not count as shown") {
    Story story;
    story.channel.answer = bot::Refused{"card-gone", ""};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    CHECK(story.book->reminder(ito).message.empty());
    story.channel.answer.reset();
    std::string shown;
    for (auto now = monday + 6h; now < monday + 30h; now += 1h) shown += story.at(now);
    CHECK_THAT(shown, Catch::Contains("remind mori 1\n") || Catch::Contains("remind ito 1\n"));
}

TEST_CASE("a card that its reader threw away comes back with the next ping, not never") {
    Story story;
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    story.channel.answer = bot::Refused{"card-gone", ""};
    story.after(posts("2", monday + 1h), monday + 6h);  // the rewrite finds no card
    story.after(replies("1", "r", ben, monday + 6h), monday + 6h);
    story.channel.answer.reset();
    std::string shown;
    for (auto now = monday + 6h + 30min; now < monday + 9h; now += 30min) shown += story.at(now);
    CHECK_THAT(shown, Catch::Contains("remind ito 1 (answered) 2\n"));
    CHECK_FALSE(story.book->reminder(ito).message.empty());
}
