#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// A post that its owner was reminded of; the card is m3.
struct Reminded : Story {
    Reminded() {
        after(posts("1", monday), monday);
        at(noon);
    }

    std::string put_off(const std::string& until, const std::string& reason = {}) {
        return asked(ito, bot::Snooze{.until = until, .reason = reason}, "1", noon, "m3");
    }

    /// The row of the card that the reader would get now.
    bot::Card::Row row(bot::Timestamp now) {
        tell({.what = bot::Asked{.by = ito, .posts = {number("1")}, .wish = bot::KeepClosed{}}}, now);
        return std::get<bot::Shown>(answer).card.rows.at(0);
    }

    static constexpr bot::Timestamp noon = monday + 5h;  // two o'clock in Tokyo
};

}  // namespace

TEST_CASE("a post is put off till a time in words, in either language") {
    for (const auto* until : {"tomorrow at 10", "Tuesday 10:00", "明日の10時", "火曜１０時"}) {
        INFO(until);
        Reminded story;
        CHECK(story.put_off(until) == "rewrite ito 1 (later)\n");
        CHECK(story.at(monday + 25h - 1s).empty());
        CHECK(story.at(monday + 25h) == "remind ito 1\nremove m3\n");
    }
}

TEST_CASE("it wakes by the clock, and the card says by whom it was put off, and why") {
    Reminded story;
    story.put_off("明日の10時", "waiting for IT");
    CHECK_FALSE(story.row(Reminded::noon + 1h).woken);
    story.at(monday + 25h);
    const auto row = story.row(monday + 25h);
    REQUIRE(row.woken);
    CHECK(row.woken->by == "Ito");
    CHECK(row.woken->reason == "waiting for IT");
    CHECK(row.woken->at == Reminded::noon);
    CHECK_FALSE(row.woken->author_wrote);
}

TEST_CASE("it wakes at once when its author writes, and the card says so") {
    Reminded story;
    story.put_off("来週の月曜", "asked Sato");
    const auto later = Reminded::noon + 2h;
    CHECK(story.after(replies("1", "r", ada, later, "One thing more"), later) == "remind ito 1\nremove m3\n");
    const auto row = story.row(later);
    REQUIRE(row.woken);
    CHECK(row.woken->author_wrote);
    CHECK(row.woken->reason == "asked Sato");
}

TEST_CASE("a time that cannot be understood changes nothing, and is answered kindly with examples") {
    Reminded story;
    CHECK(story.put_off("when the moon is full").empty());
    const auto& unfit = std::get<bot::Unfit>(story.answer);
    CHECK(unfit.what == "until");
    CHECK_THAT(unfit.say, Catch::Contains("Monday 10:00"));
    CHECK(story.follow_up("1").state == bot::FollowUp::State::Open);
}
