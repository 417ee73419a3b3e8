#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;

namespace {

/// A community in which people have ten minutes before the bot says a word.
struct PeopleFirst : Story {
    PeopleFirst() {
        auto all = community();
        all.thank_after = 10min;
        reload(all, monday);
    }

    std::string said() const { return channel.last_words; }
};

}  // namespace

TEST_CASE("where people go first, the reaction comes at once and the thanks only after their time") {
    PeopleFirst story;
    CHECK(story.after(posts("1", monday), monday) == "react 1\n");
    CHECK(story.at(monday + 10min - 1s).empty());
    CHECK(story.at(monday + 10min) == "thank 1\n");
    CHECK_THAT(story.said(), Contains("ada") && Contains("Ito"));
    CHECK(story.at(monday + 1h).empty());
}

TEST_CASE("where people go first, anybody's answer takes the place of the bot's") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.after(replies("1", "1a", ben, monday + 4min), monday + 4min);
    CHECK(story.at(monday + 10min).empty());
    CHECK(story.follow_up("1").waiting());
    CHECK(story.at(monday + 5h) == "remind ito 1 (answered)\n");
}

TEST_CASE("where people go first, neither the author nor another bot counts as people") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.after(replies("1", "1a", ada, monday + 2min, "It was the long one."), monday + 2min);
    auto other = author(ben);
    other.bot = true;
    const bot::ReplySeen echo{.reply = in_hr("1b"),
                              .post = in_hr("1"),
                              .author = other,
                              .text = "Noted.",
                              .posted_at = monday + 3min};
    story.after({.what = echo}, monday + 3min);
    CHECK(story.at(monday + 10min) == "thank 1\n");
}

TEST_CASE("where people go first, a reaction is not an answer") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.after({.what = bot::ReactionSeen{.message = in_hr("1"), .by = author(ben), .name = "like"}},
                monday + 1min);
    CHECK(story.at(monday + 10min) == "thank 1\n");
}

TEST_CASE("an answer that was taken away leaves the post without a word of the bot") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.after(replies("1", "1a", ben, monday + 1min), monday + 1min);
    story.after({.what = bot::Removed{.message = in_hr("1a")}}, monday + 2min);
    CHECK(story.at(monday + 10min).empty());
}

TEST_CASE("the words are those of the moment at which they are said") {
    PeopleFirst story;
    const auto evening = monday + 9h - 5min;  // five minutes before everybody in Tokyo goes home
    story.after(posts("1", evening), evening);
    CHECK(story.at(evening + 10min) == "thank 1\n");
    CHECK_THAT(story.said(), Contains("tomorrow at 9:00"));

    const auto morning = monday + 24h;
    story.after(posts("2", morning), morning);
    story.asked(mori, bot::Take{}, "2", morning + 3min);
    story.at(morning + 10min);
    CHECK_THAT(story.said(), Contains("Mori") && !Contains("Ito"));
}

TEST_CASE("thanks that were held for people are late only a quarter of an hour after their time") {
    PeopleFirst story;
    story.tell(posts("1", monday), monday);
    CHECK_THAT(story.at(monday + 25min), Contains("thank 1\n"));
    CHECK_THAT(story.said(), !Contains("9:00"));

    story.tell(posts("2", monday + 1h), monday + 1h);
    CHECK_THAT(story.at(monday + 1h + 25min + 1s), Contains("thank 2\n"));
    CHECK_THAT(story.said(), Contains("10:00"));
}

TEST_CASE("a reload that lets the bot go first says what was held at its time, in words of that time") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.reload(community(), monday + 1min);
    CHECK(story.at(monday + 2min).empty());
    CHECK(story.at(monday + 10min) == "thank 1\n");
    CHECK_THAT(story.said(), Contains("ada"));
}

TEST_CASE("a post that is gone is not thanked for") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.after({.what = bot::Removed{.message = in_hr("1")}}, monday + 5min);
    CHECK(story.at(monday + 1h).empty());
}

TEST_CASE("a PMO member who is faster than the bot is the one who is heard, and the reaction stays") {
    Story story;
    story.tell(posts("1", monday), monday);
    story.tell(replies("1", "1a", ito, monday + 1min), monday + 1min);
    CHECK(story.at(monday + 2min) == "react 1\n");

    story.tell(posts("2", monday), monday);
    story.tell(replies("2", "2a", ben, monday + 1min), monday + 1min);
    CHECK(story.at(monday + 2min) == "react 2\nthank 2\n");
}

TEST_CASE("a PMO member's answer that is told before its post counts all the same") {
    Story story;
    story.tell(replies("1", "1a", ito, monday + 1min), monday + 1min);
    CHECK(story.after(posts("1", monday), monday + 2min) == "react 1\n");
    CHECK(story.follow_up("1").pmo_answered);
    CHECK(story.at(monday + 10h).empty());
}

TEST_CASE("words that a member sends by the bot are an answer: nobody is thanked behind them") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    CHECK(story.asked(ito, close("Use the short template.", true), "1", monday + 3min) == "words 1\n");
    CHECK(story.at(monday + 1h).empty());
}

TEST_CASE("who closed a post without a word has not answered: it is thanked for") {
    PeopleFirst story;
    story.after(posts("1", monday), monday);
    story.asked(ito, close("Seen in the meeting"), "1", monday + 3min);
    CHECK(story.at(monday + 10min) == "thank 1\n");
}
