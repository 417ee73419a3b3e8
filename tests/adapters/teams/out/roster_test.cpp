#include "tests/support/teams/side.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// A team of so many others, with Ito as the last.
support::TeamsWorld crowd(std::size_t others) {
    auto world = teams_world();
    const auto last = world.members.at(1);
    world.members.erase(world.members.begin() + 1);
    for (std::size_t number = 0; number < others; ++number) {
        const auto name = "other" + std::to_string(number);
        world.members.push_back({name, "29:" + name, name});
    }
    world.members.push_back(last);
    return world;
}

/// The roster alone, with the way to the peer.
struct RosterSide : TeamsSide {
    using TeamsSide::TeamsSide;

    teams::Caller caller{settings, tokens, [this] { return now.load(); }};
    teams::Connector connector{caller, [this] { return now.load(); }};
    teams::Roster roster{connector, book, [this] { return now.load(); }};
    std::vector<teams::ChannelAddress> teams{{peer.service(), world.tenant, world.team, "HR"}};

    /// `29:…`, or why not.
    std::string find(const std::string& entra) {
        const auto clock = [this] { return now.load(); };
        const teams::Attempt attempt{now.load(), 1, {clock, now.load() + bot::lease, 10s}};
        const auto found = roster.find({"teams:" + entra}, teams, attempt);
        if (const auto* why = std::get_if<bot::Outcome>(&found)) return word(*why);
        return std::get<teams::MemberAddress>(found).member;
    }
};

}  // namespace

TEST_CASE("a roster is read page by page until its end") {
    RosterSide side{crowd(1200)};
    CHECK(side.find(ito_id) == "29:ito");
    CHECK(side.peer.count("members") == 3);
    CHECK(side.peer.refused().empty());
}

TEST_CASE("a roster is read once in two hours, and whoever was found stands in the book") {
    RosterSide side;
    CHECK(side.find(ito_id) == "29:ito");
    CHECK(side.find(mori_id) == "29:mori");
    CHECK(side.find("nobody") == "not-in-team");
    CHECK(side.peer.count("members") == 1);
    const auto kept = teams::member_in(side.book, {"teams:" + ito_id});
    REQUIRE(kept);
    CHECK(*kept == teams::MemberAddress{side.peer.service(), side.world.tenant, "29:ito", "Ito"});
    CHECK_FALSE(teams::member_in(side.book, {"teams:" + hanako_id}));
    side.now = side.now.load() + 2h;
    CHECK(side.find("nobody") == "not-in-team");
    CHECK(side.peer.count("members") == 2);
    CHECK(side.find(ito_id) == "29:ito");
    CHECK(side.peer.count("members") == 2);
}

TEST_CASE("a person is known by their Entra id in either case") {
    auto world = teams_world();
    world.members.at(1).account = "22222222-AAAA-4AAA-8AAA-222222222222";
    RosterSide side{world};
    CHECK(side.find(ito_id) == "29:ito");
}

TEST_CASE("a team that may not be asked does not stand in the way of the next") {
    RosterSide side;
    side.teams.insert(side.teams.begin(),
                      {side.peer.service(), side.world.tenant, "19:other@thread.tacv2", ""});
    CHECK(side.find(ito_id) == "29:ito");
    CHECK(side.peer.count("members") == 2);
}

TEST_CASE("a roster that cannot be read now is read later, and half of one is not kept") {
    RosterSide side{crowd(1200)};
    side.peer.fault("members", {.status = 503}, 2);
    CHECK(side.find(ito_id) == "retry");
    CHECK(side.find(ito_id) == "29:ito");
    CHECK(side.peer.count("members") == 5);
}
