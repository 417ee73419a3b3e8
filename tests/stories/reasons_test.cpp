#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

// A ping comes only with something new to say: also where it was held up until there was nothing any more.

using namespace tests;

namespace {

/// A channel that can be busy.
struct Held : Story {
    void hold(bot::Timestamp until) { channel.answer = bot::Retry{.at = until, .throttled = true}; }

    void let_go() { channel.answer.reset(); }
};

}  // namespace

TEST_CASE(
    "a ping whose reason has gone rings nowhere, and the next may come as if it had never been wanted") {
    Held story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday + 2h + 30min), monday + 2h + 30min);
    story.after(posts("3", monday + 4h), monday + 4h);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");

    story.hold(monday + 7h + 40min);
    CHECK(story.at(monday + 7h + 30min).empty());  // that the second is due
    story.asked(mori, close(), "2", monday + 7h + 35min);
    story.let_go();
    CHECK(story.at(monday + 7h + 40min) == "rewrite ito 1\n");
    CHECK_THAT(story.at(monday + 8h), Catch::StartsWith("remind ito 1 3\n"));
}

TEST_CASE("what has something new to say by the time the channel is free pings all the same") {
    Held story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday), monday);
    story.hold(monday + 5h + 10min);
    CHECK(story.at(monday + 5h).empty());
    story.asked(mori, close(), "2", monday + 5h + 5min);
    story.let_go();
    CHECK_THAT(story.at(monday + 5h + 10min), Catch::Contains("remind ito 1\n"));
}

TEST_CASE("the gap after a ping stands where a first post that would have broken it was withdrawn") {
    Held story;
    auto people = community();
    people.first_posts_from = std::chrono::local_days{std::chrono::year{2026} / 1 / 1};
    story.after(posts("1", monday, author(ben)), monday);
    story.after(posts("2", monday + 50min, author(ben)), monday + 50min);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    story.asked(ito, close(), "1", monday + 5h + 1min);
    story.reload(people, monday + 5h + 2min);
    story.after(posts("first", monday + 5h + 5min), monday + 5h + 5min);
    CHECK_THAT(story.at(monday + 5h + 11min), Catch::Contains("clear"));

    story.hold(monday + 5h + 45min);
    CHECK(story.at(monday + 5h + 35min).empty());
    story.tell({.what = bot::Removed{in_hr("first"), ada}}, monday + 5h + 40min);
    story.let_go();
    CHECK_THAT(story.at(monday + 5h + 45min), !Catch::Contains("remind"));
    CHECK(story.at(monday + 5h + 50min).empty());
    CHECK(story.at(monday + 6h + 30min) == "remind ito 2\n");
}
