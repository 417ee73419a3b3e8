#include "tests/support/teams/office.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const std::string root = "1790212532418";

/// Teams answers all calls of these kinds, but each takes its time on the test's clock.
void slow_down(TeamsSide& side, const std::vector<std::string>& kinds, bot::Span each) {
    const support::TeamsFault slow{.before = [&side, each] { side.now = side.now.load() + each; }};
    for (const auto& kind : kinds) side.peer.fault(kind, slow, 1, 1000);
}

support::TeamsWorld slow_graph(std::size_t replies_of_others) {
    auto world = teams_world();
    world.graph_lag = 30s;
    world.replies_of_others = replies_of_others;
    return world;
}

/// Thanks that may have got out, where Graph shows everything but those.
struct InDoubt {
    TeamsSide side;
    Office office{side};

    explicit InDoubt(std::size_t replies_of_others) : side{slow_graph(replies_of_others)} {
        office.tell({.what = bot::Reloaded{}});
        office.hear_hanako(root);
        side.peer.fault("send", {.cut = true});
        office.settle_down();
        side.now = side.now.load() + 1min;
    }

    /// Begins and carries a call out; before it is settled, the program dies. Somebody begins it again as
    /// soon as the store lets them.
    void die_after_a_call() {
        const auto begun = side.now.load();
        const auto call = office.dispatcher.begin(bot::Rules{side.people}, begun);
        REQUIRE(call);
        office.dispatcher.carry(*call, bot::Rules{side.people}, begun);
        side.now = std::max<bot::Timestamp>(side.now, begun + bot::lease);
    }

    std::size_t thanked() const { return side.peer.messages(side.thread(root)).size(); }
};

}  // namespace

TEST_CASE("thanks in doubt are not given twice, however slow Teams is and whenever the program dies") {
    for (const auto each : {1s, 3s, 5s, 7s, 9s}) {
        for (const std::size_t replies : {0UL, 99UL, 199UL}) {
            InDoubt thanks{replies};
            INFO(each.count() << " s for each call, after " << replies << " replies");
            slow_down(thanks.side, {"token", "team", "replies", "send"}, each);
            for (int life = 0; life < 4; ++life) {
                thanks.side.peer.revoke();
                thanks.die_after_a_call();
                if (thanks.thanked() > 0) break;
            }
            thanks.side.peer.heal();
            for (int minute = 0; minute < 30; ++minute) {
                thanks.office.settle_down();
                thanks.side.now = thanks.side.now.load() + 1min;
            }
            CHECK(thanks.thanked() == 1);
        }
    }
}

TEST_CASE("thanks are never said so late that a look at the claim's end could miss them") {
    for (const auto each : {2s, 4s, 6s, 8s, 10s}) {
        InDoubt thanks{99};
        INFO(each.count() << " s for each call");
        slow_down(thanks.side, {"token", "team", "replies", "send"}, each);
        thanks.side.peer.revoke();
        const auto begun = thanks.side.now.load();
        thanks.die_after_a_call();
        for (const auto& said : thanks.side.peer.messages(thanks.side.thread(root)))
            CHECK(said.sent_at + teams::own_lag < begun + bot::lease);
    }
}

TEST_CASE(
    "a reminder whose reader is slow to be found is not sent after its claim, but comes with a later one") {
    auto world = teams_world();
    world.page = 1;
    for (const auto each : {4s, 8s, 10s}) {
        TeamsSide side{world};
        INFO(each.count() << " s for each call");
        slow_down(side, {"token", "members", "create", "send"}, each);
        const auto begun = side.now.load();
        const auto outcome = side.deliver(bot::Remind{{1, 1}, side.reminder()});
        CHECK(side.now.load() < begun + bot::lease);
        if (word(outcome) == "done") continue;
        CHECK(word(outcome) == "retry");
        CHECK(word(side.deliver(bot::Remind{{1, 1}, side.reminder()})) == "done");
        CHECK(side.peer.messages().size() == 1);
    }
}

TEST_CASE("where a team's group cannot be asked for at the moment, thanks in doubt are looked for later") {
    TeamsSide side;
    side.book.keep(address_of(side.world.team, teams::TeamAddress{side.peer.service(), "", "PMO"}));
    side.peer.fault("team", {.status = 503});
    CHECK(word(side.find_own(side.thanks(root))) == "retry");
    CHECK(word(side.find_own(side.thanks(root))) == "absent");
}
