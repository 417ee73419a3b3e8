#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::StartsWith;
using Place = bot::Met::Place;
using How = bot::Met::How;

namespace {

bot::Event met(const std::string& where, Place place, How how = How::Added) {
    return {.what = bot::Met{.where = {where}, .place = place, .how = how}};
}

bot::Event met_directly(const bot::AccountId& who, std::optional<bot::Language> language = {}) {
    auto event = met("local:chat/" + who.value, Place::Direct);
    auto& what = std::get<bot::Met>(event.what);
    what.who = who;
    what.language = language;
    return event;
}

}  // namespace

TEST_CASE("a channel that gets the bot is told once who it is, in the theme's language") {
    ChatStory story;
    auto people = community();
    auto& theme = people.themes[{"hr"}];
    SECTION("in English") {
        story.after(met("local:hr", Place::Channel), monday);
        CHECK_THAT(story.channel.last_words, StartsWith("Hello, I am a bot.") && !Contains("はじめまして"));
    }
    SECTION("in Japanese") {
        theme.language = bot::Language::Ja;
        story.reload(people, monday);
        story.after(met("local:hr", Place::Channel), monday);
        CHECK_THAT(story.channel.last_words, StartsWith("はじめまして。") && !Contains("Hello"));
    }
    SECTION("in both where the posts decide") {
        theme.language_of_post = true;
        story.reload(people, monday);
        story.after(met("local:hr", Place::Channel), monday);
        CHECK_THAT(story.channel.last_words, Contains("はじめまして。") && Contains("Hello, I am a bot."));
    }
    CHECK(story.after(met("local:hr", Place::Channel), monday + 24h).empty());
}

TEST_CASE("a channel without a theme hears nothing: nobody would answer there") {
    Story story;
    CHECK(story.after(met("local:tips", Place::Channel), monday).empty());
    auto people = community();
    people.channels[{"local:tips"}] = {"hr"};
    story.reload(people, monday + 1h);
    CHECK(story.after(met("local:tips", Place::Channel), monday + 2h) == "tell \n");
}

TEST_CASE(
    "a chat of several people is told that posts are heard in channels, when it gets the bot and when it "
    "calls it") {
    ChatStory story;
    story.after(met("local:group", Place::Group), monday);
    CHECK_THAT(story.channel.last_words, Contains("チャネルに書いて") && Contains("write in the channel"));
    story.after(met("local:group", Place::Group, How::Called), monday + 1h);
    CHECK_THAT(story.channel.last_words, Contains("I look after posts in channels"));
    CHECK(story.after(met("local:group", Place::Group, How::Called), monday + 2h).empty());
}

TEST_CASE("in a new direct chat everybody is told once what the bot is for them") {
    ChatStory story;
    story.reload(with_advisors(), monday - 1h);
    story.after(met_directly(author(ito).account), monday);
    CHECK_THAT(story.channel.last_words, Contains("waiting for a word from you") && Contains("help"));
    story.after(met_directly(author(sato).account), monday);
    CHECK_THAT(story.channel.last_words, StartsWith("I am a bot.") && Contains("asks you about a post"));
    story.after(met_directly(ada, bot::Language::Ja), monday);
    CHECK_THAT(story.channel.last_words, StartsWith("わたしはボットです。") && !Contains("聞かれた"));
    CHECK(story.after(met_directly(ada, bot::Language::Ja), monday + 24h).empty());
}

TEST_CASE("an introduction is no post: it counts nowhere and nobody is reminded of it") {
    Story story;
    story.after(met("local:hr", Place::Channel), monday);
    CHECK(story.at(monday + 72h).find("remind") == std::string::npos);
    CHECK(story.ground->records().list({}).empty());
}
