#include "adapters/teams/out/limits.hpp"

#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Way = teams::Limits::Way;

namespace {

Way send_to(const std::string& conversation, const std::string& tenant = "t") {
    return {Way::Kind::Send, conversation, tenant};
}

const Way reaction{Way::Kind::React, "", "t"};
const Way look{Way::Kind::Look, "", "t"};

/// Asks every ten milliseconds, and says when it was let through.
std::vector<bot::Timestamp> passed(teams::Limits& limits, const Way& way, bot::Span during) {
    std::vector<bot::Timestamp> times;
    for (auto now = monday; now < monday + during; now += 10ms) {
        if (!limits.pass(way, now)) times.push_back(now);
    }
    return times;
}

/// The most that fell into any span of that length.
std::size_t most_within(const std::vector<bot::Timestamp>& times, bot::Span span) {
    std::size_t most = 0;
    for (std::size_t first = 0; first < times.size(); ++first) {
        std::size_t count = 0;
        for (auto at = first; at < times.size() && times[at] < times[first] + span; ++at) ++count;
        most = std::max(most, count);
    }
    return most;
}

}  // namespace

TEST_CASE("a conversation gets at most five messages in any second and fifty in any half minute") {
    teams::Limits limits;
    const auto times = passed(limits, send_to("a"), 90s);
    CHECK(most_within(times, 1s) == 5);
    CHECK(most_within(times, 30s) == 50);
    CHECK(times.size() == 150);
}

TEST_CASE("conversations do not wait for each other, until their tenant has had thirty calls in a second") {
    teams::Limits limits;
    int through = 0;
    for (int number = 0; number < 50; ++number) {
        if (!limits.pass(send_to("c" + std::to_string(number)), monday)) ++through;
    }
    CHECK(through == 30);
    CHECK_FALSE(limits.pass(send_to("a", "another tenant"), monday));
    CHECK(limits.pass(look, monday) == monday + 1s);
}

TEST_CASE("reactions are three in two seconds over all conversations and tenants") {
    teams::Limits limits;
    const auto times = passed(limits, reaction, 60s);
    CHECK(most_within(times, 1s) == 2);
    CHECK(times.size() >= 88);
    CHECK(times.size() <= 90);
    CHECK(limits.pass({Way::Kind::React, "", "another tenant"}, times.back() + 100ms).has_value());
}

TEST_CASE("whoever may not go now is told when it is worth asking again, and may go then") {
    teams::Limits limits;
    REQUIRE_FALSE(limits.pass(reaction, monday));
    const auto later = limits.pass(reaction, monday + 1ms);
    REQUIRE(later);
    CHECK(*later > monday + 500ms);
    CHECK(*later < monday + 1s);
    CHECK_FALSE(limits.pass(reaction, *later));
}

TEST_CASE("what was not let through is not counted") {
    teams::Limits limits;
    for (int number = 0; number < 100; ++number) limits.pass(send_to("a"), monday);
    CHECK_FALSE(limits.pass(send_to("b"), monday));
    CHECK_FALSE(limits.pass(send_to("a"), monday + 1s));
}

TEST_CASE("a conversation that the service wants left alone is, for an hour at most, and no other is") {
    teams::Limits limits;
    limits.hold(send_to("a"), monday + 20s, monday);
    CHECK(limits.pass(send_to("a"), monday + 1s) == monday + 20s);
    CHECK_FALSE(limits.pass(send_to("b"), monday + 1s));
    CHECK_FALSE(limits.pass(send_to("a"), monday + 20s));
    limits.hold(reaction, monday + 48h, monday);
    CHECK(limits.pass(reaction, monday) == monday + 1h);
}

TEST_CASE("a clock that is put back stops nothing") {
    teams::Limits limits;
    for (int number = 0; number < 5; ++number) limits.pass(send_to("a"), monday + 24h);
    CHECK_FALSE(limits.pass(send_to("a"), monday));
}
