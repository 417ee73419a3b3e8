#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace tests;

namespace {

bot::Community with_first_posts() {
    auto people = community();
    people.first_posts_from.reset();
    return people;
}

}  // namespace

TEST_CASE("no phrase twice running in a channel, whoever posts") {
    Story story;
    std::string last;
    for (int n = 0; n < 60; ++n) {
        const auto now = monday + n * 1min;
        auto event = posts(std::to_string(n), now, author(n % 2 == 0 ? ada : ben));
        event.chance = static_cast<unsigned>(n * 7919);
        story.after(event, now);
        CHECK(story.channel.last_words != last);
        last = story.channel.last_words;
    }
}

TEST_CASE("a post in the night is thanked at once, and told when its owner is back") {
    Story story;
    CHECK(story.after(posts("1", monday + 12h), monday + 12h) == "react 1\nthank 1\n");
    CHECK_THAT(story.channel.last_words, Catch::Contains("tomorrow"));
}

TEST_CASE(
    "thanks that could not go out in time say so, and wait for the owner's hours, the reaction does not") {
    Story story;
    story.tell(posts("1", monday + 8h), monday + 8h);
    CHECK(story.at(monday + 10h) == "react 1\n");
    CHECK(story.at(monday + 24h) == "thank 1\n");
    CHECK_THAT(story.channel.last_words, Catch::Contains("17:00"));
}

TEST_CASE("a first post is reminded of sooner, and may break the gap twice a day for one person") {
    Story story;
    story.reload(with_first_posts(), monday);
    story.after(posts("1", monday), monday);
    CHECK(story.book->post(in_hr("1"))->first);
    CHECK(story.at(monday + 30min) == "remind ito 1\n");
    const auto newcomer = [&](int n, bot::Timestamp at) {
        const auto id = std::to_string(n);
        story.after(posts(id, at, author(bot::AccountId{"local:new" + id})), at);
        return story.at(at + 30min);
    };
    CHECK(newcomer(2, monday + 10min) == "remind ito 1 2\nremove m3\n");
    CHECK_THAT(newcomer(3, monday + 20min), Catch::Contains("remind ito 1 2 3\n"));
    CHECK_THAT(newcomer(4, monday + 25min), Catch::Contains("rewrite ito 1 2 3 4\n"));
}

TEST_CASE(
    "PMO members' own posts are recorded and get neither thanks nor a follow-up, unless a theme says so") {
    Story story;
    CHECK(story.after(posts("1", monday, author(mori)), monday).empty());
    CHECK(story.book->post(in_hr("1")));
    CHECK_FALSE(story.book->follow_up(in_hr("1")));

    auto people = community();
    people.themes[{"hr"}].follows_pmo_posts = true;
    story.reload(people, monday);
    CHECK(story.after(posts("2", monday, author(mori)), monday) == "react 2\nthank 2\n");
}

TEST_CASE("other bots are recorded and never thanked") {
    Story story;
    auto bot = author(ben);
    bot.bot = true;
    CHECK(story.after(posts("1", monday, bot), monday).empty());
    CHECK(story.book->post(in_hr("1")));
}

TEST_CASE("a theme, or a person, may want the reaction alone, or nothing") {
    Story story;
    auto people = community();
    people.themes[{"hr"}].acknowledge = {.reaction = true, .thanks = false};
    story.reload(people, monday);
    CHECK(story.after(posts("1", monday), monday) == "react 1\n");
    people.themes[{"hr"}].acknowledge = {.reaction = false, .thanks = false};
    story.reload(people, monday);
    CHECK(story.after(posts("2", monday), monday).empty());
    CHECK(story.at(monday + 5h) == "remind ito 1 2\n");
}

TEST_CASE("what stands in no theme is not stored") {
    Story story;
    const bot::MessageKey elsewhere{news_channel, "1"};
    story.tell(
        {.what = bot::PostSeen{.post = elsewhere, .author = author(ada), .text = "x", .posted_at = monday}},
        monday);
    CHECK(std::holds_alternative<bot::NoTheme>(story.answer));
    CHECK_FALSE(story.book->knows(elsewhere));
}
