#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

constexpr bot::Timestamp noon = monday + 5h;

/// A post that its owner, ito, was reminded of at noon.
struct Reminded : Story {
    Reminded() {
        after(posts("1", monday), monday);
        at(noon);
    }

    std::string hand_over(const bot::PersonId& by, const bot::PersonId& to, bot::Timestamp now) {
        return asked(by, bot::HandOver{to}, "1", now, "m3");
    }
};

const bot::Card::Row& row(const Story& story) {
    return std::get<bot::Shown>(story.answer).card.rows.at(0);
}

}  // namespace

TEST_CASE("whoever is handed a post is told at once, and whoever gave it sees that for ten minutes") {
    Reminded story;
    CHECK(story.hand_over(ito, mori, noon) == "rewrite ito 1 (given)\nremind mori 1\n");
    CHECK(story.follow_up("1").owner == mori);
    CHECK(row(story).last->by == "Ito");
    CHECK(row(story).last->to == "Mori");
    CHECK(story.at(noon + 9min).empty());
    CHECK(story.at(noon + 10min) == "clear m3\n");
}

TEST_CASE("it is told in the hours and the gap of whoever gets it") {
    Reminded story;
    SECTION("in the evening it waits until the morning") {
        story.hand_over(ito, mori, monday + 10h);
        CHECK(story.at(monday + 23h).find("remind") == std::string::npos);
        CHECK_THAT(story.at(monday + 24h), Catch::Contains("remind mori 1\n"));
    }
    SECTION("just after another ping it waits for the gap") {
        story.after(posts("2", monday + 1h), monday + 1h);
        story.asked(ito, bot::HandOver{mori}, "2", noon);
        CHECK_THAT(story.hand_over(ito, mori, noon + 10min), Catch::Contains("rewrite mori 1 2\n"));
        CHECK_THAT(story.at(noon + 90min), Catch::Contains("remind mori 1 2\n"));
    }
}

TEST_CASE("handing over can be undone for ten minutes, and the new owner's card lets it go") {
    Reminded story;
    story.hand_over(ito, mori, noon);
    CHECK(story.asked(ito, bot::Undo{}, "1", noon + 9min, "m3") == "rewrite ito 1\nclear m5\n");
    CHECK(story.follow_up("1").owner == ito);
    CHECK(story.follow_up("1").given->by == ito);

    story.hand_over(ito, mori, noon + 20min);
    story.asked(ito, bot::Undo{}, "1", noon + 30min, "m3");
    CHECK_FALSE(std::get<bot::Shown>(story.answer).changed);
}

TEST_CASE("of two who hand it over the first decides, and the second learns to whom it went") {
    Reminded story;
    const auto rev = story.follow_up("1").rev;
    story.hand_over(ito, mori, noon);
    story.tell({.what = bot::Asked{ferry, {story.number("1")}, bot::HandOver{ferry}, rev}}, noon + 1s);
    CHECK(row(story).first->kind == bot::Deed::Kind::HandedOver);
    CHECK(row(story).first->to == "Mori");
    CHECK(story.follow_up("1").owner == mori);
}

TEST_CASE("what is handed over sleeps no longer, and sleeps on when that is undone") {
    Reminded story;
    story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", noon, "m3");
    CHECK_THAT(story.hand_over(ito, mori, noon + 1min), Catch::Contains("remind mori 1\n"));
    story.asked(ito, bot::Undo{}, "1", noon + 2min, "m3");
    CHECK(story.follow_up("1").asleep(noon + 2min));
}

TEST_CASE("it goes to PMO members alone, and not to whom it belongs") {
    Reminded story;
    story.hand_over(ito, {"ada"}, noon);
    CHECK(std::get<bot::Unfit>(story.answer).what == "to");
    story.hand_over(mori, ito, noon);
    CHECK_FALSE(std::get<bot::Shown>(story.answer).changed);
}

TEST_CASE("who took a post may undo that, and others see who took it") {
    Reminded story;
    story.asked(mori, bot::Take{}, "1", noon);
    CHECK(row(story).undo_until == noon + 10min);
    story.asked(ferry, bot::Take{}, "1", noon + 1min);
    CHECK(story.follow_up("1").owner == ferry);
    story.asked(ferry, bot::Undo{}, "1", noon + 2min);
    CHECK(story.follow_up("1").owner == mori);
}

namespace {

/// It has come to everybody: to ito as the owner at noon, to the others as their turn came.
struct Escalated : Reminded {
    Escalated() {
        at(monday + 48h);
        at(monday + 54h);
    }
};

constexpr bot::Timestamp two_days_on = monday + 54h;

}  // namespace

TEST_CASE("a colleague's taking over what everybody was told rings no phone") {
    Escalated story;
    const auto taker = GENERATE(mori, ferry);
    const auto page = story.asked(taker, bot::Take{}, "1", two_days_on);
    CHECK_THAT(page, Catch::Contains("rewrite ito 1\n") && !Catch::Contains("remind"));
    CHECK_THAT(story.at(two_days_on + 90min), !Catch::Contains("remind ito"));
}

TEST_CASE("… nor does another's after it, its undoing, or whatever is done to it then") {
    Escalated story;
    story.asked(mori, bot::Take{}, "1", two_days_on);
    story.at(two_days_on + 2h - 1min);  // ferry is told of it with all
    CHECK_THAT(story.asked(ferry, bot::Take{}, "1", two_days_on + 2h), !Catch::Contains("remind"));
    CHECK_THAT(story.asked(ferry, bot::Undo{}, "1", two_days_on + 2h + 5min), !Catch::Contains("remind ito"));
    CHECK_THAT(story.asked(mori, bot::Snooze{.until = "1h"}, "1", two_days_on + 3h),
               !Catch::Contains("remind"));
}

TEST_CASE("who gave it away before it came to everybody is told with everybody") {
    Reminded story;
    story.hand_over(ito, mori, noon);
    story.at(monday + 29h);
    CHECK_THAT(story.at(monday + 48h) + story.at(monday + 54h), Catch::Contains("remind ito 1\n"));
}
