#include "adapters/teams/lost_ground.hpp"

#include "adapters/runtime/lost_ground.hpp"
#include "bot/moment.hpp"
#include "tests/support/teams/inbox.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const Json post = sample("channel-root-post-ja-html");

Json about_channel(const std::string& event) {
    auto told = sample("conversation-update-bot-added-to-team");
    told["membersAdded"] = nullptr;
    told["channelData"] = {{"eventType", event},
                           {"channel", {{"id", desk_channel.value.substr(6)}, {"name", "相談窓口"}}},
                           {"team", {{"id", team}, {"name", "基幹更改"}}},
                           {"tenant", {{"id", tenant}}}};
    return told;
}

Json installation(const std::string& action) {
    auto told = sample("installation-update-add");
    told["action"] = action;
    return told;
}

std::vector<bot::LostGround> all_lost(const TeamsInbox& inbox) {
    return runtime::lost_ground(*inbox.people, inbox.database->records(),
                                [&](const bot::ConversationId& channel) {
                                    return teams::lost_ground(channel, inbox.database->addresses());
                                });
}

/// Why the channel is lost.
std::string lost(const TeamsInbox& inbox) {
    std::string all;
    for (const auto& it : all_lost(inbox)) all += it.channel == desk_channel ? it.code : it.channel.value;
    return all;
}

}  // namespace

TEST_CASE("a channel that was deleted is lost until it is back or heard again") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    CHECK(lost(inbox).empty());
    CHECK(inbox.status(about_channel("channelDeleted")) == 200);
    CHECK(lost(inbox) == "channel-deleted");
    CHECK(inbox.log.take().find("the channel '相談窓口' was deleted") != std::string::npos);
    CHECK(inbox.posts().front().follow_up.waiting());
    SECTION("restored") {
        CHECK(inbox.status(about_channel("channelRestored")) == 200);
    }
    SECTION("heard") {
        auto later = post;
        later["id"] = "1790212532999";
        later["conversation"]["id"] = desk_channel.value.substr(6) + ";messageid=1790212532999";
        CHECK(inbox.status(later) == 200);
    }
    CHECK(lost(inbox).empty());
}

TEST_CASE("a team that is gone, archived or without the app takes its channels along") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    for (const auto& [event, cause] : {std::pair{"teamDeleted", "team-deleted"},
                                       {"teamHardDeleted", "team-deleted"},
                                       {"teamArchived", "team-archived"}}) {
        CHECK(inbox.status(about_channel(event)) == 200);
        CHECK(lost(inbox) == cause);
        CHECK(inbox.status(about_channel("teamRestored")) == 200);
        CHECK(lost(inbox).empty());
    }
    CHECK(inbox.status(installation("remove")) == 200);
    CHECK(lost(inbox) == "app-removed");
    CHECK(inbox.status(installation("remove-upgrade")) == 200);
    CHECK(inbox.status(installation("add")) == 200);
    CHECK(lost(inbox).empty());
}

TEST_CASE(
    "a channel counts that only the theme for all others covers, and one that the config names no longer") {
    TeamsInbox inbox;
    auto all = *inbox.people;
    all.channels.clear();
    SECTION("covered") {
        all.other_channels = {{{"teams"}, {"hr"}}};
        inbox.people = std::make_shared<bot::Community>(all);
        REQUIRE(inbox.status(post) == 200);
    }
    SECTION("no longer named") {
        REQUIRE(inbox.status(post) == 200);
        inbox.people = std::make_shared<bot::Community>(all);
    }
    CHECK(inbox.status(about_channel("channelDeleted")) == 200);
    CHECK(lost(inbox) == "channel-deleted");
    CHECK(all_lost(inbox).front().since == bot::parse_rfc3339("2026-09-22T00:02:51.598Z"));
}

TEST_CASE("the log says once where the app was installed and where the first post was heard") {
    TeamsInbox inbox;
    CHECK(inbox.status(sample("installation-update-add")) == 200);
    CHECK(inbox.log.take().find("installed in the team '基幹更改プロジェクト'") != std::string::npos);
    CHECK(inbox.status(post) == 200);
    CHECK(inbox.log.take().find("first post heard in the channel '相談窓口'") != std::string::npos);
    auto next = post;
    next["id"] = "1790212532999";
    CHECK(inbox.status(next) == 200);
    CHECK(inbox.log.take().find("first post") == std::string::npos);
}
