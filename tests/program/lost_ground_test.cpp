#include "tests/support/teams/tenant.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// Ada's post waits, and stands on ito's card.
struct Waiting : Tenant {
    Waiting() {
        REQUIRE(tell(post(root, "How do I start?")).status == 200);
        REQUIRE(soon([&] { return !card().empty(); }));
    }

    std::string card() const {
        const auto chat = peer.chat_with("29:ito");
        const auto all = chat.empty() ? std::vector<support::TeamsMessage>{} : said(chat);
        return all.empty() ? std::string{} : all.front().card;
    }

    bool card_says_that_it_is_lost() const {
        return card().find("cannot be reached any more") != std::string::npos;
    }

    bool readyz_says_that_it_is_lost() const {
        const auto page = serving.ask("GET", "/readyz");
        return page.raw.find(R"("ground")") != std::string::npos;
    }

    /// Something happened to the channel or its team.
    void happens(const std::string& event) const {
        auto told = activity("conversationUpdate", "f:" + event);
        told["conversation"]["id"] = channel;
        told["channelData"]["eventType"] = event;
        CHECK(tell(told).status == 200);
    }

    /// The app is put into the team, or taken out of it.
    void app(const std::string& action) const {
        auto told = activity("installationUpdate", "f:" + action);
        told["conversation"]["id"] = channel;
        told["action"] = action;
        CHECK(tell(told).status == 200);
    }
};

}  // namespace

TEST_CASE(
    "a channel or team that goes is told at /readyz and on the card of what waits there, until it is back") {
    const Waiting tenant;
    const auto is_lost = [&] {
        return tenant.card_says_that_it_is_lost() && tenant.readyz_says_that_it_is_lost();
    };
    const auto is_there = [&] {
        return !tenant.card_says_that_it_is_lost() && !tenant.readyz_says_that_it_is_lost();
    };
    CHECK(is_there());
    for (const auto& [goes, comes_back] : {std::pair{"channelDeleted", "channelRestored"},
                                           {"teamArchived", "teamUnarchived"},
                                           {"teamDeleted", "teamRestored"}}) {
        CAPTURE(goes);
        tenant.happens(goes);
        CHECK(tenant.soon(is_lost));
        CHECK(tenant.card().find("to_thread") == std::string::npos);
        tenant.happens(comes_back);
        CHECK(tenant.soon(is_there));
    }
    tenant.app("remove");
    CHECK(tenant.soon(is_lost));
    tenant.app("add");
    CHECK(tenant.soon(is_there));
    CHECK(tenant.card().find("to_thread") != std::string::npos);
}
