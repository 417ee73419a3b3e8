#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;

namespace {

constexpr bot::Timestamp noon = monday + 5h;

/// mori announces something, and ada writes below it.
struct Announced : Story {
    explicit Announced(const std::string& words) {
        after(posts("1", monday, author(mori), "Friday at three we show our prompts."), monday);
        after(replies("1", "r", ada, monday + 1min, words), monday + 1min);
        at(noon + 1min);
    }

    bot::Card::Row row(bot::Timestamp now) {
        tell({.what = bot::Asked{ito, {number("1")}, bot::Take{}}}, now);
        return std::get<bot::Shown>(answer).card.rows.at(0);
    }
};

}  // namespace

TEST_CASE("the first question below an announcement names who asked, and is not opened again") {
    const auto words =
        GENERATE("Can guests come too?", "録画はありますか？", "Could somebody tell me the room, please?");
    Announced story{words};
    const auto row = story.row(noon + 2min);
    CHECK(row.kind == bot::Card::Kind::Waiting);
    CHECK(row.author == "ada");
    CHECK(row.text == words);
    CHECK(row.announced_by == "Mori");
    CHECK(row.announcement == "Friday at three we show our prompts.");
    CHECK_FALSE(row.reopened);
    CHECK(row.last->before == bot::FollowUp::State::None);
}

TEST_CASE("what may be no question asks whether it needs an answer, and names who wrote") {
    Announced story{"I shall bring a colleague."};
    const auto row = story.row(noon + 2min);
    CHECK(row.kind == bot::Card::Kind::Reopen);
    CHECK(row.author == "ada");
    CHECK(row.announced_by == "Mori");
    story.asked(ito, bot::ReopenIt{}, "1", noon + 3min);
    CHECK_FALSE(story.row(noon + 4min).reopened);
}

TEST_CASE("closed and asked about once more it is opened again, like any") {
    Announced story{"Can guests come too?"};
    story.asked(ito, close(), "1", noon + 2min);
    story.after(replies("1", "r2", ben, noon + 3min, "And children?"), noon + 3min);
    const auto row = story.row(noon + 4min);
    CHECK(row.reopened);
    CHECK(row.author == "ben");
}

TEST_CASE("what was put off and is told now was woken, not opened again") {
    Story story;
    story.after(posts("1", monday), monday);
    story.at(noon);
    story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", noon);
    story.asked(ito, bot::ReopenIt{}, "1", noon + 1min);
    CHECK(bot::woke(*story.book->last_deed(in_hr("1"))));
    story.tell({.what = bot::Asked{ito, {story.number("1")}, bot::KeepClosed{}}}, noon + 2min);
    const auto& row = std::get<bot::Shown>(story.answer).card.rows.at(0);
    CHECK(row.last->before == bot::FollowUp::State::Snoozed);
    CHECK_FALSE(row.reopened);
}
