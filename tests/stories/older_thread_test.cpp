#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;

namespace {

bot::Event asks_below(const std::string& root, const std::string& message, bot::Timestamp at,
                      const std::string& text, const bot::AccountId& who = ada) {
    return replies(root, message, who, at, text);
}

bot::Event calls_below(const std::string& root, const std::string& message, bot::Timestamp at,
                       const std::string& text) {
    auto event = asks_below(root, message, at, text);
    std::get<bot::ReplySeen>(event.what).calls_us = true;
    return event;
}

}  // namespace

TEST_CASE("a question in a thread that is older than we are is told its owner once, and is no post") {
    const auto words =
        GENERATE("Where do we hand this in this month?", "これは今年も同じ手順ですか？",
                 "Could somebody look at this again, please?", "締め切りはいつでしょうか。教えてください。");
    Story story;
    story.tell(asks_below("old", "r1", monday, words), monday);
    CHECK(story.at(monday + 10s) == "tell local:ito\n");
    CHECK_THAT(story.channel.last_words, Contains("ada") && Contains("HR") && Contains(words));
    story.tell(asks_below("old", "r2", monday + 1h, "And who decides?", ben), monday + 1h);
    CHECK(story.at(monday + 1h + 10s).empty());
    CHECK_FALSE(story.book->post(in_hr("old")));
    CHECK(story.at(monday + 48h).find("remind") == std::string::npos);
}

TEST_CASE("somebody who calls the bot there is heard too, and mere thanks to it are not") {
    Story story;
    story.tell(calls_below("old", "r1", monday, "ありがとう！"), monday);
    CHECK(story.at(monday + 10s).empty());
    story.tell(calls_below("old", "r2", monday + 1min, "この件、お願いします。"), monday + 1min);
    CHECK(story.at(monday + 2min) == "tell local:ito\n");
    story.tell(asks_below("old", "r3", monday + 1h, "もう決まりましたか？"), monday + 1h);
    CHECK(story.at(monday + 1h + 10s).empty());
}

TEST_CASE("what nobody need hear of stays unheard: no question, the PMO's own, another bot's") {
    Story story;
    story.tell(asks_below("old", "r1", monday, "I did too."), monday);
    story.tell(replies("old", "r2", mori, monday, "Who takes this?"), monday);
    auto by_bot = asks_below("old", "r3", monday, "Who takes this?");
    std::get<bot::ReplySeen>(by_bot.what).author.bot = true;
    story.tell(by_bot, monday);
    story.tell(asks_below("old", "r4", monday, "> Who takes this?\nI know."), monday);
    CHECK(story.at(monday + 1h).empty());
}

TEST_CASE("it is told in the hours of whoever is told, and to the deputy where the owner is away") {
    Story story;
    SECTION("in the night it waits for the morning") {
        story.tell(asks_below("old", "r1", monday + 12h, "Who takes this?"), monday + 12h);
        CHECK(story.at(monday + 23h).empty());
        CHECK(story.at(monday + 24h) == "tell local:ito\n");
    }
    SECTION("an owner who is away is passed over") {
        auto people = community();
        people.people[ito].calendar.absences = {{story.people->day_of(monday), story.people->day_of(monday)}};
        story.reload(people, monday - 1h);
        story.tell(asks_below("old", "r1", monday, "Who takes this?"), monday);
        CHECK(story.at(monday + 10s) == "tell local:mori\n");
    }
}

TEST_CASE("a thread whose beginning is told a moment later is not older than we are") {
    Story story;
    story.tell(asks_below("1", "r1", monday, "Who takes this?"), monday);
    story.tell(posts("1", monday), monday + 1s);
    CHECK(story.at(monday + 10s) == "react 1\nthank 1\n");
}

TEST_CASE("each such thread is told by itself") {
    Story story;
    story.tell(asks_below("old", "r1", monday, "Who takes this?"), monday);
    story.tell(asks_below("older", "r2", monday, "And this?"), monday);
    CHECK(story.at(monday + 10s) == "tell local:ito\ntell local:ito\n");
}
