#include "store/lanes.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using store::Lanes;

namespace {

constexpr bot::Timestamp now{1000h};

Lanes::Place place(const std::string& lane, std::int64_t seq, bot::Timestamp due_at, bool begun = false) {
    return {.lane = {lane}, .begun = begun, .due_at = due_at, .seq = seq};
}

std::int64_t first(const Lanes& lanes, bot::Timestamp at = now) {
    const auto found = lanes.first(at);
    return found ? found->seq : 0;
}

}  // namespace

TEST_CASE("of all lanes, the one whose first is due longest comes first") {
    Lanes lanes;
    CHECK(first(lanes) == 0);
    CHECK(lanes.nothing_before() == bot::Timestamp::max());
    lanes.enter(place("one", 1, now - 1s));
    lanes.enter(place("two", 2, now - 2s));
    lanes.enter(place("three", 3, now + 1s));
    CHECK(first(lanes) == 2);
    CHECK(lanes.nothing_before() == now - 2s);
    lanes.leave(place("two", 2, now - 2s));
    CHECK(first(lanes) == 1);
    lanes.leave(place("one", 1, now - 1s));
    CHECK(first(lanes) == 0);
    CHECK(lanes.nothing_before() == now + 1s);
}

TEST_CASE("what was begun holds its lane, however early something else of it is due") {
    Lanes lanes;
    lanes.enter(place("one", 1, now + 1min, true));
    lanes.enter(place("one", 2, now));
    CHECK(first(lanes) == 0);
    CHECK(first(lanes, now + 1min) == 1);
    lanes.leave(place("one", 1, now + 1min, true));
    CHECK(first(lanes) == 2);
}

TEST_CASE("to leave twice, or without having entered, changes nothing") {
    Lanes lanes;
    lanes.enter(place("one", 1, now));
    lanes.leave(place("one", 2, now));
    lanes.leave(place("two", 3, now));
    CHECK(first(lanes) == 1);
}
