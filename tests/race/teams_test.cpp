#include "adapters/teams/out/limits.hpp"
#include "adapters/teams/out/reaction_switch.hpp"
#include "adapters/teams/out/token.hpp"
#include "adapters/teams/trust/verified.hpp"
#include "tests/race/all_at_once.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/teams/inbox.hpp"

#include <catch2/catch.hpp>

#include <mutex>

using namespace tests;

namespace {

/// Each post is another, with another token.
Json post(int number) {
    const auto id = std::to_string(1790212532000 + number);
    auto activity = sample("channel-root-post-ja-html");
    activity["id"] = id;
    activity["conversation"]["id"] = desk_channel.value.substr(6) + ";messageid=" + id;
    return activity;
}

}  // namespace

TEST_CASE("a token that many need at once is fetched once, and one that many drop is fetched anew") {
    support::TeamsPeer peer{{}, [] { return monday; }};
    const auto settings = peer.settings();
    teams::Tokens tokens{settings, [] { return monday; }};
    std::atomic<int> got = 0;
    const auto ask = [&] {
        const auto answer = tokens.get(settings.tenants.front(), settings.cloud.scope);
        if (std::holds_alternative<teams::Token>(answer)) ++got;
    };
    all_at_once(8, [&](int) { ask(); });
    CHECK(got == 8);
    CHECK(peer.count("token") == 1);
    all_at_once(8, [&](int) {
        tokens.drop(settings.tenants.front(), settings.cloud.scope);
        ask();
    });
    CHECK(got == 16);
    CHECK(peer.count("token") <= 9);
}

TEST_CASE("posts that many connections bring at once, with keys yet to be fetched, are all taken") {
    TeamsInbox inbox;
    std::vector<http::Request> requests;
    for (int number = 0; number < 80; ++number) requests.push_back(inbox.request(post(number)));
    support::Drawer<int> answers;
    all_at_once(8, [&](int thread) {
        for (std::size_t number = 0; number < 10; ++number) {
            inbox.receiver->take(requests.at(10 * static_cast<std::size_t>(thread) + number),
                                 [&](const http::Response& response) { answers.put(response.status); });
        }
    });
    std::vector<int> all;
    while (all.size() < requests.size()) {
        const auto more = answers.take();
        if (more.empty()) break;
        all.insert(all.end(), more.begin(), more.end());
    }
    CHECK(all == std::vector<int>(80, 200));
    CHECK(inbox.posts().size() == 80);
    CHECK(inbox.peer.count("keys") == 1);
}

TEST_CASE("what was verified is found by whoever asks, and is what it was") {
    teams::Verified verified;
    std::atomic<int> wrong = 0;
    all_at_once(8, [&](int thread) {
        for (int number = 0; number < 300; ++number) {
            const auto token = std::to_string(number);
            const teams::Claims claims{.issuer = token, .expires_at = monday + 1h};
            if (thread % 2 == 0) verified.keep(token, claims, monday);
            const auto found = verified.find(token, monday);
            if (found && *found != claims) ++wrong;
        }
    });
    CHECK(wrong == 0);
    CHECK(verified.find("7", monday)->issuer == "7");
}

TEST_CASE("many who send at the same moment get no more through than one would") {
    using Way = teams::Limits::Way;
    teams::Limits limits;
    std::atomic<int> sent = 0;
    std::atomic<int> reacted = 0;
    std::atomic<int> read = 0;
    all_at_once(8, [&](int) {
        for (int number = 0; number < 5; ++number) {
            if (!limits.pass({Way::Kind::Send, "one", "tenant"}, monday)) ++sent;
            if (!limits.pass({Way::Kind::React, "", "other"}, monday)) ++reacted;
            if (!limits.pass({Way::Kind::Read, "team", "tenant"}, monday)) ++read;
            limits.hold({Way::Kind::Send, "another", "tenant"}, monday + 1s, monday);
        }
    });
    CHECK(sent == 5);
    CHECK(reacted == 1);
    CHECK(read == 20);
}

TEST_CASE("of many who find at once that a tenant has no reactions, each knows what an admin can do") {
    teams::ReactionSwitch reactions;
    std::atomic<int> told = 0;
    all_at_once(8, [&](int thread) {
        reactions.missed("other", std::to_string(thread));
        if (!reactions.turn_off("tenant", monday).hint.empty()) ++told;
        if (!reactions.is_off("tenant", monday)) reactions.worked("never");
    });
    CHECK(told == 8);
    CHECK(reactions.is_off("tenant", monday + 5h));
    CHECK(reactions.missed("other", "0"));
}
