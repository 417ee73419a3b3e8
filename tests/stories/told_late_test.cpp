#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

// A channel may tell of a change before the message itself, or never tell of the message at all.

using namespace tests;
using State = bot::FollowUp::State;

namespace {

constexpr auto noon = monday + 3h;

bot::PostSeen post(const std::string& text, bot::Timestamp at = noon) {
    return {.post = in_hr("1"), .author = author(ada), .text = text, .posted_at = at};
}

bot::ReplySeen reply(const bot::AccountId& by, const std::string& text, bot::Timestamp at = noon) {
    return {.reply = in_hr("r"), .post = in_hr("1"), .author = author(by), .text = text, .posted_at = at};
}

bot::Event edit(const bot::PostSeen& whole, bot::Timestamp at) {
    return {.what = bot::Edited{.message = in_hr("1"), .text = whole.text, .edited_at = at, .whole = whole}};
}

bot::Event removal(const std::string& message, const bot::Whole& whole) {
    return {.what = bot::Removed{.message = in_hr(message), .whole = whole}};
}

}  // namespace

TEST_CASE("a post that is first told by its edit is a post: acknowledged once, and followed up") {
    Story story;
    story.at(monday);
    const auto shown = story.after(edit(post("I tried it twice."), noon + 1min), noon + 1min);
    CHECK_THAT(shown, Catch::Contains("react 1") && Catch::Contains("thank 1"));
    CHECK(story.follow_up("1").state == State::Open);
    CHECK(story.follow_up("1").opened_at == noon);
    CHECK(story.after({.what = post("I tried it onse.")}, noon + 2min).empty());
    CHECK(story.book->post(in_hr("1"))->text == "I tried it twice.");
}

TEST_CASE("an edit before the one that told of the post does not replace it") {
    Story story;
    story.at(monday);
    story.after(edit(post("I tried it twice."), noon + 2min), noon + 2min);
    story.after(edit(post("I tried it onse."), noon + 1min), noon + 3min);
    CHECK(story.book->post(in_hr("1"))->text == "I tried it twice.");
    story.after(edit(post("I tried it thrice."), noon + 4min), noon + 4min);
    CHECK(story.book->post(in_hr("1"))->text == "I tried it thrice.");
}

TEST_CASE(
    "a post whose deletion is told first is not spoken to, asked about, or counted as somebody's first") {
    Story story;
    story.at(monday);
    CHECK(story.after(removal("1", post("")), noon).empty());
    CHECK(story.after({.what = post("I tried it.")}, noon + 1min).empty());
    CHECK(story.at(noon + 48h).empty());
    CHECK_FALSE(story.book->follow_up(in_hr("1")));
    CHECK_FALSE(story.book->account(ada).value_or(bot::Account{}).first_post_at);
}

TEST_CASE("a post that is first told when its deletion is taken back is a post") {
    Story story;
    story.at(monday);
    const bot::Event restored{.what = bot::Restored{.message = in_hr("1"), .whole = post("I tried it.")}};
    CHECK_THAT(story.after(restored, noon + 1min), Catch::Contains("thank 1"));
    CHECK(story.follow_up("1").state == State::Open);
}

TEST_CASE("a post of which only its deletion was told is a post once that is taken back") {
    Story story;
    story.at(monday);
    story.after(removal("1", post("")), noon);
    const bot::Event restored{.what = bot::Restored{.message = in_hr("1"), .whole = post("I tried it.")}};
    CHECK_THAT(story.after(restored, noon + 1min), Catch::Contains("react 1") && Catch::Contains("thank 1"));
    CHECK(story.follow_up("1").state == State::Open);
    CHECK(story.book->post(in_hr("1"))->text == "I tried it.");
    CHECK_FALSE(story.book->post(in_hr("1"))->removed_at);
}

TEST_CASE("… a post like any other: nobody edited it, it is its author's first, and speaks their language") {
    Story story;
    auto people = community();
    people.first_posts_from = std::chrono::local_days{std::chrono::year{2026} / 1 / 1};
    story.reload(people, monday);
    story.after(removal("1", post("")), noon);
    auto whole = post("I tried it.");
    whole.language = bot::Language::En;
    story.after({.what = bot::Restored{.message = in_hr("1"), .whole = whole}}, noon + 1min);
    const auto known = story.book->post(in_hr("1"));
    CHECK_FALSE(known->edited_at);
    CHECK(known->first);
    CHECK(known->language == bot::Language::En);
    CHECK(known->posted_at == noon);
    CHECK(story.book->account(ada)->first_post_at == noon);
}

TEST_CASE("an answer that is first told by its edit counts from when it was written") {
    Story story;
    story.after(posts("1", monday), monday);
    const auto whole = reply(ben, "Use the template.", monday + 1h);
    story.after(
        {.what =
             bot::Edited{
                 .message = in_hr("r"), .text = whole.text, .edited_at = monday + 2h, .whole = whole}},
        monday + 2h);
    CHECK(story.follow_up("1").answered->at == monday + 1h);
    CHECK(story.book->reply(in_hr("r"))->edited_at == monday + 2h);
}

TEST_CASE("an answer whose deletion is told first never counts") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(removal("r", reply(ben, "")), noon);
    story.after({.what = reply(ben, "Use the template.")}, noon + 1min);
    CHECK_FALSE(story.follow_up("1").answered);
}

TEST_CASE("what changes about a post from before the bot was there, or from days ago, opens nothing") {
    Story story;
    const auto leaves_alone = [&](const bot::PostSeen& whole, bot::Timestamp now) {
        CHECK(story.after(edit(whole, now), now).empty());
        CHECK(std::holds_alternative<bot::NoSuchPost>(story.answer));
        CHECK_FALSE(story.book->knows(in_hr("1")));
    };
    leaves_alone(post("I tried it twice.", monday - 25h), monday - 24h + 1min);
    leaves_alone(post("I tried it twice.", noon), noon + 25h);
}
