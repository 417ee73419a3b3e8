#include "tests/support/place_teams.hpp"

#include <catch2/catch.hpp>

// What can happen to a card in Teams alone: two of it, where nobody knows whether the first got there, and
// presses on what stood there before.

using namespace tests;

namespace {

const Json told_her{{"action", "answered"}, {"words", "Told her how."}};

}  // namespace

TEST_CASE(
    "a press on a card of which nobody knew counts, shows the card as it is, and that one card is left") {
    OverTeams place;
    place.posts("ada", "1");
    place.posts("ben", "2");
    place.peer().fault("send", {.done_first = true, .cut = true});
    place.at(monday + 5h + 1min);
    const auto cards = place.cards_of("ito");
    REQUIRE(cards.size() == 2);
    CHECK(place.presses_on(cards.front(), "ito", "close", "1", told_her) == "1 closed, 2 waits");
    const auto left = place.cards_of("ito");
    REQUIRE(left.size() == 1);
    CHECK(left.front().id == cards.back().id);
    CHECK(place.shows("ito") == "1 closed, 2 waits");
}

TEST_CASE(
    "a press on what has changed meanwhile is answered with the card as it is, and says who was first") {
    OverTeams place;
    place.posts("ada", "1");
    place.posts("ben", "2");
    place.at(monday + 53h + 2min);  // by then it comes to all of them
    const auto before = place.cards_of("ito").front();
    place.presses("mori", "close", "1", told_her);
    CHECK(place.presses_on(before, "ito", "close", "1", told_her) == "1 closed, 2 waits");
    CHECK_THAT(place.reads("ito"), Catch::Contains("Mori"));
    CHECK(place.cards_of("ito").size() == 1);
}

TEST_CASE("the same press told again, with another id, closes once and is answered the same") {
    OverTeams place;
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    const auto card = place.cards_of("ito").front();
    auto brought = told_her;
    brought["to_thread"] = "true";
    CHECK(place.presses_on(card, "ito", "close", "1", brought) == "1 closed");
    CHECK(place.presses_on(card, "ito", "close", "1", brought) == "1 closed");
    CHECK(place.said_in("1").size() == 2);  // the thanks and the words
}
