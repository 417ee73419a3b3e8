#include "tests/support/reminded.hpp"

#include <catch2/catch.hpp>

// Undo is the inverse of what was done, whatever was done, and tells nobody anything.

using namespace tests;
using State = bot::FollowUp::State;

namespace {

constexpr auto noon = Reminded::noon;

struct Waiting : Reminded {
    bool undone(bot::Timestamp now) {
        told = asked(ito, bot::Undo{}, "1", now);
        return std::get<bot::Shown>(answer).changed;
    }

    /// Closes it with words, and gives the call that brings them, which hangs.
    bot::Call closed_with_words() {
        tell(
            {.what = bot::Asked{.by = ito, .posts = {number("1")}, .wish = close("Use the template.", true)}},
            noon);
        auto call = dispatcher.begin(rules, noon);
        while (!std::holds_alternative<bot::Say>(call.value().effect)) {
            call = dispatcher.end(*call, dispatcher.carry(*call, rules, noon), rules, noon);
        }
        return *call;
    }

    /// What is shown once we hear that a call has got out, as message `late`.
    std::string arrives(const bot::Call& call, bot::Timestamp now) {
        auto next = dispatcher.end(call, bot::Done{{"late"}}, rules, now);
        while (next) next = dispatcher.end(*next, dispatcher.carry(*next, rules, now), rules, now);
        return at(now);
    }

    const bot::Rules rules{people};
    std::string told{};
};

}  // namespace

TEST_CASE("undoing a closing that its author has answered meanwhile pings nobody") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.after(replies("1", "r", ada, noon + 1min, "It says access denied."), noon + 1min);
    CHECK(story.undone(noon + 2min));
    CHECK(story.told == "rewrite ito 1\n");
    CHECK_FALSE(story.follow_up("1").reopen);
    CHECK(story.at(noon + 3h).empty());
}

TEST_CASE("undoing a second putting off brings the post back, not to sleep until another time") {
    Waiting story;
    story.asked(ito, bot::Snooze{.until = "1h"}, "1", noon);
    story.at(noon + 1h);
    story.asked(ito, bot::Snooze{.until = "monday"}, "1", noon + 2h);
    CHECK(story.undone(noon + 2h + 1min));
    CHECK(story.follow_up("1").state == State::Open);
}

TEST_CASE("undoing \"remind me now\" lets it sleep on") {
    Waiting story;
    story.asked(ito, bot::Snooze{.until = "monday", .reason = "asked IT"}, "1", noon);
    const auto until = story.follow_up("1").snooze->until;
    story.asked(ito, bot::ReopenIt{}, "1", noon + 1min);
    CHECK(story.undone(noon + 2min));
    CHECK(story.follow_up("1").asleep(noon + 2min));
    CHECK(story.follow_up("1").snooze->until == until);
}

TEST_CASE("undoing \"open again\" asks again whether to open it") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.after(replies("1", "r", ada, noon + 1h, "It says access denied."), noon + 1h);
    story.asked(ito, bot::ReopenIt{}, "1", noon + 1h + 1min);
    CHECK(story.undone(noon + 1h + 2min));
    CHECK(story.follow_up("1").state == State::Closed);
    REQUIRE(story.follow_up("1").reopen);
    CHECK(story.follow_up("1").reopen->words == "It says access denied.");
}

TEST_CASE("a post that its author deleted after it was closed never comes back") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.after({.what = bot::Removed{in_hr("1"), ada}}, noon + 1min);
    CHECK_FALSE(story.undone(noon + 2min));
    story.asked(ito, bot::ReopenIt{}, "1", noon + 3min);
    story.after(replies("1", "r", ben, noon + 4min, "How does that work?"), noon + 4min);
    CHECK(story.follow_up("1").state == State::Closed);
    CHECK_FALSE(story.follow_up("1").reopen);
    CHECK(story.at(monday + 100h).find("remind") == std::string::npos);
}

TEST_CASE("where its author asked meanwhile, undoing \"open again\" asks whether to open it") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.asked(ito, bot::ReopenIt{}, "1", noon + 1min);
    story.after(replies("1", "r", ada, noon + 2min, "How do I fix line three?"), noon + 2min);
    CHECK(story.undone(noon + 3min));
    CHECK(story.follow_up("1").state == State::Closed);
    REQUIRE(story.follow_up("1").reopen);
    CHECK(story.follow_up("1").reopen->words == "How do I fix line three?");
}

TEST_CASE("undoing \"leave closed\" quotes whoever had asked, and not whoever wrote last") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.after(replies("1", "r", ada, noon + 1h, "Hm, still odd."), noon + 1h);
    story.asked(ito, bot::KeepClosed{}, "1", noon + 1h + 1min);
    story.after(replies("1", "s", ben, noon + 1h + 2min, "Thanks!"), noon + 1h + 2min);
    CHECK(story.undone(noon + 1h + 3min));
    REQUIRE(story.follow_up("1").reopen);
    CHECK(story.follow_up("1").reopen->name == "ada");
    CHECK(story.follow_up("1").reopen->words == "Hm, still odd.");
}

TEST_CASE("what was deleted meanwhile is not asked again by undoing \"leave closed\"") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.after(replies("1", "r", ada, noon + 1h, "Hm, still odd."), noon + 1h);
    story.asked(ito, bot::KeepClosed{}, "1", noon + 1h + 1min);
    story.after({.what = bot::Removed{in_hr("r"), ada}}, noon + 1h + 2min);
    CHECK(story.undone(noon + 1h + 3min));
    CHECK_FALSE(story.follow_up("1").reopen);
}

TEST_CASE("words that arrive once their closing was undone are taken back, whatever was done since") {
    Waiting story;
    const auto call = story.closed_with_words();
    CHECK(story.undone(noon + 10s));
    story.asked(mori, bot::Take{}, "1", noon + 20s);
    CHECK_THAT(story.arrives(call, noon + 30s), Catch::Contains("remove late\n"));
}

TEST_CASE("words of a closing that held stay, also where it was opened again while they were on their way") {
    Waiting story;
    const auto call = story.closed_with_words();
    story.asked(ito, bot::ReopenIt{}, "1", noon + 10s);
    CHECK_THAT(story.arrives(call, noon + 30s), !Catch::Contains("remove late\n"));
}
