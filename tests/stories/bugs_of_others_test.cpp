#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <sstream>

// Bugs that systems of this kind really had, as their users reported them, and the test that each of them
// would fail here. This file: what a clock can do to a reminder. `bugs_of_others_messages_test.cpp`: what a
// channel can do to a message. `bugs_of_others_people_test.cpp`: what people can do to each other.
//
// clang-format off
//  1 restarted in quiet hours: no reminder at opening      here
//  2 down over the moment at which something was due       here
//  3 weekends and evenings use up reminders                here
//  4 what is older than a day falls from the list          here
//  5 one message told eleven times under other ids         …messages
//  6 a send that timed out but arrived is sent again       teams/out/faults_test: "thanks are given once, whatever …"
//  7 a crash between record, react, reply and card         fault_at_every_step_test, kill_test; …messages
//  8 its author deletes the post midway                    …messages
//  9 an author's own words count as an answer              …people
// 10 thanks after the close open it again                  reopen_test: "mere thanks in a closed thread do nothing"
// 11 two take it at once, and both have it                 …people
// 12 the owner is on leave, and so is the deputy           …people
// 13 a secret runs out, and what comes meanwhile is lost   …messages; teams/out/token_test: "a wrong secret is told …"
// 14 no events come, though there are posts                not seen yet: it takes a channel's history, which is
//                                                          read once there is catching up
// 15 the clock is put on; a zone has half hours            runtime/calendar_test, all of it
// 16 a broken config is taken at a reload                  serving_test: "SIGHUP takes a good config, and keeps …"
// 17 a card was lost, but its row says it is there         …messages
// 18 newcomers are missed, maintainers taken for them      …people
// 19 storing fails, and the channel hears that all is well store/sqlite/full_test, serving_test: "a file that may not …"
// 20 more is open than some limit, and the oldest is lost  here
// 21 told twice at the same instant                        …messages; serving_test: "the same id posted twenty …"
// 22 what comes again and what is done get mixed up        here
// clang-format on

using namespace tests;

namespace {

/// The same book after the process has gone and come back.
struct Restarted {
    Story& before;
    store::GroupCommit group{*before.book};
    store::Ledger store{*before.book, group};
    bot::Bot bot{store};
    bot::Dispatcher dispatcher{
        store, before.ground->records(), {{bot::ChannelKind{"local"}, &before.channel}}};

    Restarted(Story& story, bot::Timestamp now) : before{story} {
        bot.handle({.what = bot::Reloaded{}}, before.people, now);
    }

    std::string at(bot::Timestamp now) {
        for (int round = 0; round < 4; ++round) {
            bot.tick(before.people, now);
            dispatcher.drain(bot::Rules{before.people}, now);
        }
        return before.channel.turn_page();
    }
};

long count(const std::string& what, const std::string& page) {
    std::istringstream lines{page};
    long found = 0;
    for (std::string line; std::getline(lines, line);) found += line.starts_with(what) ? 1 : 0;
    return found;
}

}  // namespace

// OnCall #1206: after a restart the escalation was stuck, for its timer was gone.
TEST_CASE("a restart in quiet hours does not lose the reminder that was held for the morning") {
    Story story;
    story.after(posts("1", monday + 5h), monday + 5h);  // due when everybody goes home
    CHECK(story.at(monday + 10h).empty());
    Restarted again{story, monday + 11h};
    CHECK(again.at(monday + 11h).empty());
    CHECK(again.at(monday + 24h - 1s).empty());
    CHECK(again.at(monday + 24h) == "remind ito 1\n");
}

// Slacker skips what became due more than an hour ago; Dispatch reminds in the exact hour or never.
TEST_CASE("three hours down over the moment at which something was due do not swallow it") {
    Story story;
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 4h).empty());
    Restarted again{story, monday + 7h};
    CHECK(again.at(monday + 7h) == "remind ito 1\n");
}

// monzo/response counts a reminder that it held back as one that was sent, and stops at five.
TEST_CASE("evenings and weekends use up no reminders, and there is no last one") {
    Story story;
    story.after(posts("1", monday + 4h), monday + 4h);
    long pings = 0;
    for (auto now = monday + 5h; now < monday + 61 * 24h; now += 1h)
        pings += count("remind ito", story.at(now));
    CHECK(pings == 45);  // one on each working day
}

// template-triage-bot looks back for a day: what is older vanishes from its report.
TEST_CASE("a post that is weeks old does not fall from the card, and stands above all others") {
    Story story;
    story.after(posts("1", monday), monday);
    const auto later = monday + 28 * 24h;
    story.after(posts("2", later), later);
    CHECK_THAT(story.at(later + 5h), Catch::Contains("remind ito 1 2\n"));
}

// FreeITSM's reminders look at the newest 2000 tickets: the oldest are the first to be forgotten.
TEST_CASE("however many are open, the oldest is not the one that is left out") {
    Story story;
    auto people = community();
    people.themes[{"hr"}].acknowledge = {.reaction = false, .thanks = false};
    story.reload(people, monday);
    for (int post = 1; post <= 2100; ++post) {
        const auto id = std::to_string(post);
        story.tell(posts(id, monday + post * 1s, {.account = {"local:p" + id}, .name = "Kim"}), monday + 1h);
    }
    const auto shown = story.at(monday + 7h);
    CHECK_THAT(shown, Catch::StartsWith("remind ito 1 2 3 4 5 "));
    CHECK_THAT(shown, Catch::Contains(" 2100\n"));
}

// RemindMe #105: a reminder that comes again was done for ever with its first time, or came after it was
// done.
TEST_CASE("what comes again goes on until its own post is closed, and never after that") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday), monday);
    CHECK_THAT(story.at(monday + 5h), Catch::Contains("remind ito 1 2\n"));
    CHECK_THAT(story.at(monday + 29h), Catch::Contains("remind ito 1 2\n"));
    story.asked(ito, close(), "1", monday + 30h);
    story.asked(ito, close(), "2", monday + 30h);
    story.asked(ito, bot::Undo{}, "2", monday + 30h + 1min);
    std::string later;
    for (auto now = monday + 31h; now < monday + 21 * 24h; now += 1h) later += story.at(now);
    CHECK(count("remind ito 2", later) >= 10);
    CHECK(count("remind ito 1", later) == 0);
    CHECK(count("remind", later) ==
          count("remind ito 2", later) + count("remind mori 2", later) + count("remind ferry 2", later));
}

TEST_CASE("a snooze that is over does not close anything, and one that is renewed does not wake twice") {
    Story story;
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    story.asked(ito, bot::Snooze{.until = "1h"}, "1", monday + 5h);
    story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", monday + 5h + 30min);
    CHECK(story.at(monday + 6h + 30min).empty());
    CHECK_THAT(story.at(monday + 24h), Catch::Contains("remind ito 1\n"));
    CHECK(story.at(monday + 26h).empty());
    CHECK_THAT(story.at(monday + 48h), Catch::Contains("remind ito 1\n"));
    CHECK(story.follow_up("1").waiting());
}
