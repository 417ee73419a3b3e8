#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;

namespace {

/// ito's card m3 came at noon, with post 1; post 2 is due ten minutes later and held by the gap.
struct Held : Story {
    static constexpr bot::Timestamp noon = monday + 5h;

    Held() {
        after(posts("1", monday), monday);
        at(noon);
        after(posts("2", monday + 10min, author(ben)), noon);
        at(noon + 10min);
    }

    std::string press(const std::string& message, bot::Wish wish, bot::Timestamp now) {
        return asked(ito, std::move(wish), message, now, "m3");
    }
};

}  // namespace

TEST_CASE("a ping that was held goes when the gap is over, to the second") {
    const auto gap = GENERATE(std::chrono::minutes{90}, std::chrono::minutes{17});
    Held story;
    auto people = community();
    people.ping_gap = gap;
    story.reload(people, Held::noon + 11min);
    story.at(Held::noon + 11min);
    CHECK(story.at(Held::noon + gap - 1s).find("remind") == std::string::npos);
    CHECK(story.store.nothing_before() <= Held::noon + gap);
    CHECK_THAT(story.at(Held::noon + gap), Contains("remind ito 1 2\n"));
}

TEST_CASE("no new card takes the place of one on which its reader has just pressed") {
    Held story;
    const auto over = Held::noon + 90min;
    const auto pressed = over - 2s;
    SECTION("a press that is granted") {
        CHECK_THAT(story.press("1", bot::Snooze{.until = "tomorrow"}, pressed), !Contains("remind"));
    }
    SECTION("one that is asked back, and perhaps pressed again") {
        CHECK_THAT(story.press("1", bot::Close{.action = {"answered"}}, pressed), !Contains("remind"));
    }
    CHECK(story.at(over).empty());
    CHECK(story.store.nothing_before() == pressed + bot::under_the_finger);
    CHECK_THAT(story.at(pressed + bot::under_the_finger), Contains("remind ito "));
}

TEST_CASE("a first post, which breaks the gap, waits those seconds too") {
    Held story;
    auto people = community();
    people.first_posts_from = std::chrono::local_days{std::chrono::year{2026} / 1 / 1};
    story.reload(people, Held::noon + 11min);
    const bot::AccountId cleo{"local:cleo"};
    story.after(posts("3", Held::noon + 12min, author(cleo)), Held::noon + 12min);
    const auto due = Held::noon + 42min;
    CHECK_THAT(story.press("1", bot::Snooze{.until = "tomorrow"}, due - 5s), !Contains("remind"));
    CHECK_THAT(story.at(due), !Contains("remind"));
    CHECK_THAT(story.at(due - 5s + bot::under_the_finger), Contains("remind ito "));
}

TEST_CASE("what is wished in a chat or on the command line presses no card") {
    Held story;
    const auto over = Held::noon + 90min;
    story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", over - 2s);
    CHECK_THAT(story.at(over), Contains("remind ito "));
}

TEST_CASE("a ping that was on its way when a card was pressed waits as well") {
    Held story;
    const auto over = Held::noon + 90min;
    story.channel.answer = bot::Retry{.at = over + 10s};
    story.at(over);
    story.channel.answer.reset();
    story.press("1", bot::Snooze{.until = "tomorrow"}, over + 8s);
    CHECK(story.at(over + 15s).find("remind") == std::string::npos);
    CHECK_THAT(story.at(over + 28s), Contains("remind ito "));
}
