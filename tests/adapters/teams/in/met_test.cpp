#include "adapters/teams/addresses.hpp"
#include "tests/support/teams/told.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Place = bot::Met::Place;
using How = bot::Met::How;

namespace {

const Json us{{"id", "28:" + app_id}};

Json changed(const std::string& name, const Json& patch) {
    auto activity = sample(name);
    activity.merge_patch(patch);
    return activity;
}

/// The meeting that an activity tells, if any; one at most.
std::optional<bot::Event> met(const Json& activity) {
    std::optional<bot::Event> found;
    for (const auto& event : Asking{}.accepted(activity).events) {
        if (!std::holds_alternative<bot::Met>(event.what)) continue;
        REQUIRE_FALSE(found);
        found = event;
    }
    return found;
}

bot::Met meeting(const Json& activity) {
    const auto event = met(activity);
    REQUIRE(event);
    return std::get<bot::Met>(event->what);
}

Json in_chat(const char* kind, const Json& patch) {
    auto activity = changed("personal-chat-message", {{"conversation", {{"conversationType", kind}}}});
    activity.merge_patch(patch);
    return activity;
}

Json group_message(const Json& mentioned, const std::string& text) {
    const Json mention{{"type", "mention"}, {"text", "<at>PMO受付</at>"}, {"mentioned", mentioned}};
    return in_chat("groupChat",
                   {{"text", text}, {"attachments", nullptr}, {"entities", Json::array({mention})}});
}

}  // namespace

TEST_CASE("an installation meets the channel into which the app was put") {
    const auto there = meeting(sample("installation-update-add"));
    CHECK(there.where == desk_channel);
    CHECK(there.place == Place::Channel);
    CHECK(there.how == How::Added);
    CHECK(there.language == bot::Language::Ja);
}

TEST_CASE("the same channel told as a member is the same meeting") {
    const auto installed = met(sample("installation-update-add"));
    const auto added = met(changed("installation-update-add",
                                   {{"type", "conversationUpdate"}, {"membersAdded", Json::array({us})}}));
    REQUIRE((installed && added));
    CHECK(std::get<bot::Met>(installed->what).where == std::get<bot::Met>(added->what).where);
}

TEST_CASE("an upgrade, a removal, somebody else's coming and a new channel are no meeting") {
    CHECK_FALSE(met(changed("installation-update-add", {{"action", "add-upgrade"}})));
    CHECK_FALSE(met(changed("installation-update-add", {{"action", "remove"}})));
    CHECK_FALSE(met(sample("conversation-update-member-added")));
    CHECK_FALSE(
        met(changed("conversation-update-member-added",
                    {{"membersAdded", nullptr}, {"channelData", {{"eventType", "channelCreated"}}}})));
}

TEST_CASE("a new direct chat is met with the person in it, by either telling") {
    for (const auto& activity :
         {in_chat("personal", {{"type", "installationUpdate"}, {"action", "add"}}),
          in_chat("personal", {{"type", "conversationUpdate"}, {"membersAdded", Json::array({us})}})}) {
        const auto there = meeting(activity);
        CHECK(there.place == Place::Direct);
        CHECK(there.who == sato_in_teams);
    }
}

TEST_CASE("a group chat is met when the app comes into it, and called when somebody mentions us") {
    const auto added = meeting(in_chat("groupChat", {{"type", "installationUpdate"}, {"action", "add"}}));
    CHECK(added.place == Place::Group);
    CHECK(added.how == How::Added);
    for (const auto* text : {"<at>PMO受付</at> これは誰に聞けばいいですか？",
                             "Hi <at>PMO受付</at>, who knows?", "<at>PMO受付</at>"}) {
        const auto called = meeting(group_message(us, text));
        CHECK(called.place == Place::Group);
        CHECK(called.how == How::Called);
    }
    CHECK_FALSE(met(group_message({{"id", "29:somebody"}}, "<at>PMO受付</at> 見ましたか？")));
    CHECK_FALSE(met(in_chat("groupChat", {{"text", "お昼どうしますか？"}})));
}

TEST_CASE("a group chat teaches where to answer it") {
    Asking asking;
    asking.told(group_message(us, "<at>PMO受付</at>"));
    const auto where = std::get<bot::Met>(met(group_message(us, "<at>PMO受付</at>"))->what).where;
    CHECK(teams::channel_in(asking.book, where).has_value());
}

TEST_CASE("a reply says whether it mentions us") {
    const Json mention{{"type", "mention"}, {"text", "<at>PMO受付</at>"}, {"mentioned", us}};
    const auto calls = [](const Json& activity) {
        return std::get<bot::ReplySeen>(Asking{}.accepted(activity).events.front().what).calls_us;
    };
    CHECK(calls(changed("channel-reply-in-thread", {{"entities", Json::array({mention})}})));
    CHECK_FALSE(calls(sample("channel-reply-in-thread")));
}
