#include "tests/support/teams/side.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

std::string root(int number) {
    return std::to_string(1'790'212'532'418 + number);
}

/// What looks for thanks in as many threads find, all at the same moment.
int found_out(TeamsSide& side, int threads) {
    int answered = 0;
    for (int number = 0; number < threads; ++number) {
        if (word(side.find_own(side.thanks(root(number)))) == "absent") ++answered;
    }
    return answered;
}

}  // namespace

TEST_CASE("Graph is not asked for more than it gives: four pages of a team a second") {
    TeamsSide side;
    CHECK(found_out(side, 40) == 20);
    side.now = side.now.load() + 5s;
    CHECK(found_out(side, 40) == 20);
    CHECK(side.peer.count("replies") == 40);
    CHECK(side.peer.refused().empty());
}

TEST_CASE("Graph asks for patience, and is left alone until then, without asking again") {
    TeamsSide side;
    side.peer.fault("replies", {.status = 429, .code = "TooManyRequests", .retry_after = "20"});
    CHECK(found_out(side, 1) == 0);
    side.now = side.now.load() + 19s;
    CHECK(found_out(side, 1) == 0);
    CHECK(side.peer.count("replies") == 1);
    side.now = side.now.load() + 1s;
    CHECK(found_out(side, 1) == 1);
}

TEST_CASE("what Graph is asked counts for Graph alone: threads get their words meanwhile") {
    TeamsSide side;
    found_out(side, 40);
    for (int number = 0; number < 25; ++number)
        CHECK(word(side.deliver(side.thanks(root(number)))) == "done");
}

TEST_CASE("a thread of a thousand replies is read to its end in one look") {
    auto world = teams_world();
    world.replies_of_others = 990;
    TeamsSide side{world};
    CHECK(word(side.find_own(side.thanks(root(0)))) == "absent");
    CHECK(side.peer.count("replies") == 20);
    CHECK(side.peer.refused().empty());
}
