#include "adapters/teams/addresses.hpp"
#include "adapters/teams/links.hpp"
#include "tests/support/teams/told.hpp"

using namespace tests;

namespace {

const std::string tanaka_29 =
    "29:1nVbQ3xYcRz8tKmWpLs0HfJdUgEo5iAa7TeBvCqMyXkNw2ZrPhGlDsFjIuOtY4b6KcV9RmXzWqLpS1nHdJgTfAe";

std::size_t lessons(const Asking& asking, const Json& activity) {
    std::size_t count = 0;
    for (const auto& event : asking.accepted(activity).events) count += event.addresses.size();
    return count;
}

}  // namespace

TEST_CASE("a post teaches where its channel and its author are") {
    Asking asking;
    asking.told(sample("channel-root-post-ja-html"));
    CHECK(teams::channel_in(asking.book, desk_channel) ==
          teams::ChannelAddress{service, tenant, team, "", {}, true});
    CHECK(teams::member_in(asking.book, tanaka) ==
          teams::MemberAddress{service, tenant, tanaka_29, "田中 花子"});
    CHECK_FALSE(teams::team_in(asking.book, team));
}

TEST_CASE("what is known already is not taught again") {
    Asking asking;
    CHECK(lessons(asking, sample("channel-root-post-ja-html")) == 3);
    asking.told(sample("channel-root-post-ja-html"));
    CHECK(lessons(asking, sample("channel-root-post-ja-html")) == 0);
    auto moved = sample("channel-root-post-ja-html");
    moved["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
    CHECK(lessons(asking, moved) == 2);
}

TEST_CASE(
    "an installation teaches the team's group and the channel's name, and a post does not unlearn them") {
    Asking asking;
    asking.told(sample("installation-update-add"));
    asking.told(sample("channel-root-post-ja-html"));
    CHECK(teams::team_in(asking.book, team) == teams::TeamAddress{service, group, "基幹更改プロジェクト"});
    CHECK(teams::channel_in(asking.book, desk_channel) ==
          teams::ChannelAddress{service, tenant, team, "相談窓口", {}, true});
    auto renamed = sample("conversation-update-bot-added-to-team");
    renamed["channelData"] = {{"eventType", "teamRenamed"}, {"team", {{"id", team}, {"name", "新"}}}};
    renamed["channelData"]["tenant"]["id"] = tenant;
    asking.told(renamed);
    CHECK(teams::team_in(asking.book, team) == teams::TeamAddress{service, group, "新"});
}

TEST_CASE("a channel that was made or renamed is told in the team's own conversation") {
    Asking asking;
    auto made = sample("conversation-update-bot-added-to-team");
    made["channelData"]["eventType"] = "channelCreated";
    made["channelData"]["channel"] = {{"id", "19:new@thread.tacv2"}, {"name", "新しい"}};
    asking.told(made);
    CHECK(teams::channel_in(asking.book, {"teams:19:new@thread.tacv2"})->name == "新しい");
    CHECK(teams::channel_in(asking.book, {"teams:" + team})->name.empty());
}

TEST_CASE("whoever joins can be written to, and whoever writes to the bot has a chat") {
    Asking asking;
    asking.told(sample("conversation-update-member-added"));
    CHECK(teams::member_in(asking.book, suzuki)->member.starts_with("29:1pOi"));
    CHECK_FALSE(teams::chat_in(asking.book, sato_in_teams));
    asking.told(sample("personal-chat-message"));
    const auto chat = teams::chat_in(asking.book, sato_in_teams);
    REQUIRE(chat);
    CHECK(chat->service == service);
    CHECK(chat->chat.starts_with("a:1rT6"));
    CHECK(teams::member_in(asking.book, sato_in_teams)->name == "佐藤 健");
}

TEST_CASE("an address that cannot be read back is as if it were unknown") {
    Notes book;
    for (const auto* broken : {"", "null", "[]", "{", "7"}) {
        book.keep(bot::Address{desk_channel.value, broken});
        CHECK_FALSE(teams::channel_in(book, desk_channel));
    }
    book.keep(bot::Address{desk_channel.value, R"({"service":5,"tenant":"t"})"});
    CHECK(teams::channel_in(book, desk_channel) == teams::ChannelAddress{"", "t", "", ""});
}

TEST_CASE("a post's link is percent-encoded and names as much as is known") {
    Asking asking;
    const bot::MessageKey post{desk_channel, "1790212532418"};
    const std::string bare =
        "https://teams.microsoft.com/l/message/19%3Ab7e0c4a9d2f1486e93ab5c8d7f206e1a%40thread.tacv2/"
        "1790212532418?parentMessageId=1790212532418";
    CHECK(teams::link_to(post, asking.book) == bare);
    asking.told(sample("channel-root-post-ja-html"));
    CHECK(teams::link_to(post, asking.book) == bare + "&tenantId=" + tenant);
    asking.told(sample("installation-update-add"));
    CHECK(teams::link_to(post, asking.book) == bare + "&tenantId=" + tenant + "&groupId=" + group);
    CHECK(teams::link_to({hr, "1"}, asking.book).empty());
}
