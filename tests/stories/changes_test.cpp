#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using State = bot::FollowUp::State;

TEST_CASE("a deleted post is withdrawn: the thanks go, the card says so and lets it go") {
    Story story;
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    CHECK(story.after({.what = bot::Removed{in_hr("1"), ada}}, monday + 6h) ==
          "remove m2\nrewrite ito 1 (withdrawn)\n");
    CHECK(story.follow_up("1").state == State::Withdrawn);
    CHECK(story.at(monday + 6h + 10min) == "clear m3\n");
    CHECK(story.at(monday + 100h).empty());
}

TEST_CASE("a post that is restored is open again, and not thanked twice") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after({.what = bot::Removed{in_hr("1"), ada}}, monday + 1h);
    CHECK(story.after({.what = bot::Restored{in_hr("1")}}, monday + 2h).empty());
    CHECK(story.follow_up("1").state == State::Open);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
}

TEST_CASE("a post that is deleted before the bot has spoken is not spoken to") {
    Story story;
    story.tell(posts("1", monday), monday);
    CHECK(story.after({.what = bot::Removed{in_hr("1"), ada}}, monday).empty());
}

TEST_CASE("thanks that were on their way when their post was deleted are taken back once they have arrived") {
    Story story;
    const bot::Rules rules{story.people};
    story.tell(posts("1", monday), monday);
    auto call = story.dispatcher.begin(rules, monday);
    while (!std::holds_alternative<bot::Thank>(call->effect)) {
        call = story.dispatcher.end(*call, story.dispatcher.carry(*call, rules, monday), rules, monday);
    }
    story.tell({.what = bot::Removed{in_hr("1"), ada}}, monday);
    const auto outcome = story.dispatcher.carry(*call, rules, monday);
    story.dispatcher.end(*call, outcome, rules, monday);
    const auto message = std::get<bot::Done>(outcome).message.value;
    CHECK_THAT(story.at(monday + bot::lease), Catch::Contains("remove " + message));
}

TEST_CASE("an edit keeps what was said before, gets no new thanks, and stands on the card") {
    Story story;
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    const bot::Edited edited{in_hr("1"), ada, "I tried it twice.", monday + 6h};
    CHECK(story.after({.what = edited}, monday + 6h) == "rewrite ito 1\n");
    CHECK(story.book->post(in_hr("1"))->text == "I tried it twice.");
    story.tell({.what = edited}, monday + 6h);
    CHECK(std::holds_alternative<bot::ToldBefore>(story.answer));
}

TEST_CASE("nobody edits or deletes what somebody else wrote") {
    Story story;
    story.after(posts("1", monday), monday);
    story.tell({.what = bot::Edited{in_hr("1"), ben, "mine", monday}}, monday);
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.tell({.what = bot::Removed{in_hr("1"), ben}}, monday);
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.tell({.what = bot::Removed{in_hr("2"), ben}}, monday);
    CHECK(std::holds_alternative<bot::NoSuchPost>(story.answer));
}

TEST_CASE("an answer that is taken away counts no longer") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(replies("1", "r", ben, monday + 1h), monday + 1h);
    CHECK(story.follow_up("1").answered);
    story.after({.what = bot::Removed{in_hr("r"), ben}}, monday + 2h);
    CHECK_FALSE(story.follow_up("1").answered);
}

TEST_CASE("a reaction is recorded, and is no answer") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after({.what = bot::ReactionSeen{in_hr("1"), author(ben), "like"}}, monday);
    CHECK_FALSE(story.follow_up("1").answered);
}

TEST_CASE("of two edits the later one stands, in whichever order they are told") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after({.what = bot::Edited{in_hr("1"), ada, "I tried it twice.", monday + 2h}}, monday + 2h);
    story.tell({.what = bot::Edited{in_hr("1"), ada, "I tried it onse.", monday + 1h}}, monday + 2h);
    CHECK(std::holds_alternative<bot::ToldBefore>(story.answer));
    CHECK(story.book->post(in_hr("1"))->text == "I tried it twice.");
    story.tell({.what = bot::Edited{in_hr("1"), ada, "I tried it thrice.", monday + 3h}}, monday + 3h);
    CHECK(story.book->post(in_hr("1"))->text == "I tried it thrice.");
}
