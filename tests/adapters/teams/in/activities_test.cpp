#include "adapters/teams/addresses.hpp"
#include "tests/support/teams/told.hpp"

using namespace tests;

namespace {

const std::string by_tanaka = " by " + tanaka.value + " (田中 花子): ";

struct Row {
    std::string sample{};
    std::string told{};
};

std::vector<Row> samples() {
    const auto& ta = tanaka.value;
    return {
        {"channel-root-post-ja-html",
         "post 1790212532418" + by_tanaka +
             "【相談】基幹システム更改の検収条件について\n"
             "お疲れさまです。第2フェーズの検収条件を確認したいです。\n• 対象: 受発注モジュール\n• 期限: "
             "9/30（水）\nどなたに相談すればよいでしょうか？"},
        {"channel-reply-in-thread", "reply 1790212927905 to 1790212532418 by " + sato_in_teams.value +
                                        " (佐藤 健): 承知しました。本日中に回答します。"},
        {"channel-mention-bot",
         "post 1790215425120 by " + suzuki.value + " (鈴木 美咲): この件の担当を教えてください"},
        {"channel-message-edit",
         "edited 1790212532418: 【相談】基幹システム更改の検収条件について\n"
         "お疲れさまです。第2フェーズの検収条件を確認したいです。\n• 対象: 受発注モジュール、在庫モジュール\n"
         "• 期限: 10/2（金）\nどなたに相談すればよいでしょうか？"},
        {"channel-message-delete", "removed 1790212532418"},
        {"channel-message-with-file-attachment",
         "post 1790218110667" + by_tanaka +
             "検収チェックリストの案を添付します。ご確認ください。\n📎 ファイル"},
        {"channel-message-from-another-bot",
         "post 1790218801007 by teams:28:1b9e53f7-c02a-4d86-91e4-7fa5d0368cb2 (Workflows, a bot): "
         "定期レポート: 未処理チケット 12 件"},
        {"reaction-added", "reacted like to 1790212534882 by " + ta},
        {"conversation-update-bot-added-to-team", "heard from nobody\nmet teams:" + team},
        {"conversation-update-member-added", "heard from nobody\nheard from " + suzuki.value},
        {"installation-update-add", "heard from nobody\nmet " + desk_channel.value},
        {"personal-chat-message", "spoke, " + sato_in_teams.value + " (佐藤 健): 未対応の一覧を見せて"},
        {"invoke-adaptive-card-action", "heard from " + sato_in_teams.value},
        {"personal-action-submit", "heard from " + sato_in_teams.value},
    };
}

Json changed(const std::string& name, const Json& patch) {
    auto activity = sample(name);
    activity.merge_patch(patch);
    return activity;
}

Json post_with_html(const std::string& html, const Json& patch = Json::object()) {
    auto activity = sample("channel-root-post-ja-html");
    activity["attachments"] = Json::array({{{"contentType", "text/html"}, {"content", html}}});
    activity.merge_patch(patch);
    return activity;
}

bot::PostSeen post_in(const Json& activity, const Asking& asking = {}) {
    const auto accepted = asking.accepted(activity);
    REQUIRE(accepted.events.size() == 1);
    const auto* post = std::get_if<bot::PostSeen>(&accepted.events.front().what);
    REQUIRE(post);
    return *post;
}

std::string text_of(const Json& activity) {
    return post_in(activity).text;
}

}  // namespace

TEST_CASE("every recorded activity tells what it should") {
    for (const auto& row : samples()) {
        INFO(row.sample);
        Asking asking;
        CHECK(asking.told(sample(row.sample)) == row.told);
    }
}

TEST_CASE("a post tells the language that it is written in, where that is clear and its theme speaks it") {
    Asking asking;
    const auto language_in = [&](const std::string& html) {
        return post_in(post_with_html(html), asking).language;
    };
    CHECK_FALSE(language_in("<p>議事録の要約を試しました。</p>"));
    asking.people.themes.at({"hr"}).language_of_post = true;
    CHECK(language_in("<p>議事録の要約を試しました。</p>") == bot::Language::Ja);
    CHECK(language_in("<p>I tried it on <b>our</b> minutes.</p>") == bot::Language::En);
    CHECK_FALSE(language_in("<p>👍</p>"));
}

TEST_CASE("each kind of activity has its events, row by row") {
    const auto edit = "channel-message-edit";
    const auto update = "conversation-update-bot-added-to-team";
    const auto install = "installation-update-add";
    const auto kind = [](const char* type) { return Json{{"channelData", {{"eventType", type}}}}; };
    const std::vector<std::pair<Json, std::string>> rows{
        {changed(edit, kind("undeleteMessage")), "restored 1790212532418"},
        {changed(edit, kind("UNDELETEMESSAGE")), "restored 1790212532418"},
        {changed("channel-message-delete", {{"channelData", {{"eventType", nullptr}}}}),
         "removed 1790212532418"},
        {changed("reaction-added",
                 {{"reactionsAdded", nullptr}, {"reactionsRemoved", {{{"type", "heart"}}}}}),
         "took back heart to 1790212534882 by " + tanaka.value},
        {changed("reaction-added", {{"reactionsRemoved", {{{"type", "heart"}}, {{"type", "sad"}}}}}),
         "reacted like to 1790212534882 by " + tanaka.value + "\ntook back heart to 1790212534882 by " +
             tanaka.value + "\ntook back sad to 1790212534882 by " + tanaka.value},
        {changed(update, {{"membersAdded", nullptr}, {"membersRemoved", {{{"id", "29:x"}}}}}),
         "heard from nobody"},
        {changed(update, kind("channelCreated")), "heard from nobody"},
        {changed(update, kind("teamRenamed")), "heard from nobody"},
        {changed(update, kind("somethingNew")), "heard from nobody"},
        {changed(install, {{"action", "remove"}}), "heard from nobody"},
        {changed("personal-chat-message", {{"type", "installationUpdate"}, {"action", "add"}}),
         "heard from " + sato_in_teams.value + "\nmet " + sato_in_teams.value},
        {changed("personal-chat-message", {{"type", "installationUpdate"}, {"action", "remove"}}),
         "heard from nobody"},
        {changed("channel-root-post-ja-html", {{"conversation", {{"conversationType", "groupChat"}}}}),
         "heard from nobody"},
        {changed("personal-chat-message", {{"type", "messageDelete"}}), "heard from " + sato_in_teams.value},
    };
    for (const auto& [activity, told] : rows) {
        INFO(activity.dump(1));
        Asking asking;
        CHECK(asking.told(activity) == told);
    }
}

TEST_CASE(
    "a change of a message tells all of the message, in case it was never told; its id says when it was "
    "written") {
    const auto written = bot::Timestamp{1'790'212'532'418ms};
    const auto whole_in = [](const Json& activity) {
        const auto accepted = Asking{}.accepted(activity);
        REQUIRE(accepted.events.size() == 1);
        bot::Whole whole;
        std::visit(
            [&](const auto& what) {
                if constexpr (requires { what.whole; }) whole = what.whole;
            },
            accepted.events.front().what);
        return whole;
    };
    const auto in_thread = [](const Json& activity) {
        auto reply = activity;
        reply["conversation"]["id"] = desk_channel.value.substr(6) + ";messageid=1790212532417";
        return reply;
    };
    const auto undeleted =
        changed("channel-message-edit", {{"channelData", {{"eventType", "undeleteMessage"}}}});
    for (const auto& activity :
         {sample("channel-message-edit"), sample("channel-message-delete"), undeleted}) {
        const auto post = std::get<bot::PostSeen>(whole_in(activity));
        CHECK(post.author.account == tanaka);
        CHECK(post.posted_at == written);
        const auto reply = std::get<bot::ReplySeen>(whole_in(in_thread(activity)));
        CHECK(reply.post.message == "1790212532417");
        CHECK(reply.posted_at == written);
    }
    CHECK(whole_in(changed("channel-message-edit", {{"id", "f:17"}})).index() == 0);
}

TEST_CASE("what changes about a team or a channel teaches its addresses, and is no post of anybody") {
    const auto update = "conversation-update-bot-added-to-team";
    for (const auto* type :
         {"channelRenamed", "channelDeleted", "channelRestored", "channelShared", "channelUnshared",
          "channelMemberAdded", "channelMemberRemoved", "teamMemberRemoved", "teamArchived", "teamUnarchived",
          "teamDeleted", "teamHardDeleted", "teamRestored"}) {
        INFO(type);
        Asking asking;
        CHECK(asking.told(changed(update, {{"channelData", {{"eventType", type}}}})) == "heard from nobody");
    }
    for (const auto* action : {"add-upgrade", "remove-upgrade"}) {
        INFO(action);
        Asking asking;
        CHECK(asking.told(changed("installation-update-add", {{"action", action}})) == "heard from nobody");
    }
}

TEST_CASE("kinds that nobody knows are taken, counted and left alone") {
    const auto post = "channel-root-post-ja-html";
    for (const auto& activity :
         {changed(post, {{"type", "typing"}}), changed(post, {{"type", "event"}, {"name", "x"}}),
          changed(post, {{"type", "invoke"}, {"name", "task/fetch"}}),
          changed(post, {{"type", "invoke"}, {"name", "task/submit"}}),
          changed(post, {{"type", "event"}, {"name", "application/vnd.microsoft.readReceipt"}}),
          changed(post, {{"type", "trace"}, {"text", 5}}),
          changed("channel-message-edit", {{"channelData", {{"eventType", "somethingNew"}}}})}) {
        const auto accepted = Asking{}.accepted(activity);
        CHECK(accepted.kind == teams::Accepted::Kind::Unknown);
        CHECK(accepted.events.empty());
    }
}

TEST_CASE("what we did ourselves is dropped first of all") {
    const auto post = "channel-root-post-ja-html";
    for (const auto& activity :
         {changed(post, {{"from", {{"id", "28:" + app_id}}}}),
          changed(post, {{"from", {{"id", "28:8D2F6C14-3B7A-4E59-A1C0-7E94B2D85F36"}}}}),
          changed("channel-message-edit", {{"from", {{"id", "28:" + app_id}}}}),
          changed(post, {{"from", {{"id", "29:us"}}}, {"recipient", {{"id", "29:us"}}}})}) {
        const auto accepted = Asking{}.accepted(activity);
        CHECK(accepted.kind == teams::Accepted::Kind::Ours);
        CHECK(accepted.events.empty());
    }
}

TEST_CASE("a known kind of the wrong shape is refused") {
    const auto post = "channel-root-post-ja-html";
    for (const auto& activity :
         {changed(post, {{"id", nullptr}}), changed(post, {{"id", 17}}), changed(post, {{"type", nullptr}}),
          changed(post, {{"from", nullptr}}), changed(post, {{"conversation", {{"id", nullptr}}}}),
          changed(post, {{"id", std::string(600, '1')}}), changed(post, {{"id", "17\n18"}}),
          changed("channel-message-edit", {{"id", nullptr}}),
          changed("channel-message-delete", {{"id", nullptr}}),
          changed("reaction-added", {{"replyToId", nullptr}}),
          changed("reaction-added", {{"reactionsAdded", nullptr}}),
          changed("installation-update-add", {{"action", nullptr}})}) {
        INFO(activity.dump(1));
        CHECK(Asking{}.status(activity) == 400);
    }
}

TEST_CASE("root or reply is told by the conversation, never by replyToId") {
    Asking asking;
    const auto id = [](const std::string& message, const std::string& conversation) {
        const auto channel = desk_channel.value.substr(6);
        return changed("channel-root-post-ja-html", {{"id", message},
                                                     {"conversation", {{"id", channel + conversation}}},
                                                     {"replyToId", "1"},
                                                     {"text", "x"},
                                                     {"attachments", nullptr}});
    };
    CHECK(asking.told(id("5", ";messageid=5")) == "post 5" + by_tanaka + "x");
    CHECK(asking.told(id("6", ";messageid=5")) == "reply 6 to 5" + by_tanaka + "x");
    CHECK(asking.told(id("8", ";messageid=7")) == "reply 8 to 7" + by_tanaka + "x");
    CHECK(asking.told(id("9", "")) == "post 9" + by_tanaka + "x");
    CHECK(asking.told(id("9", ";other=1")) == "post 9" + by_tanaka + "x");
}

TEST_CASE("of test tools, whose ids are no numbers, the first message of a thread is its root") {
    Asking asking;
    const auto id = [](const std::string& message) {
        const auto channel = desk_channel.value.substr(6);
        return changed("channel-root-post-ja-html", {{"id", message},
                                                     {"conversation", {{"id", channel + ";messageid=7"}}},
                                                     {"text", "x"},
                                                     {"attachments", nullptr}});
    };
    CHECK(asking.told(id("a-1")) == "post 7" + by_tanaka + "x");
    CHECK(asking.told(id("a-1")) == "post 7" + by_tanaka + "x");
    CHECK(asking.told(id("a-2")) == "reply a-2 to 7" + by_tanaka + "x");
}

TEST_CASE("whose name an activity leaves out is called by the name that was learnt before") {
    Asking asking;
    const auto nameless = changed("channel-root-post-ja-html", {{"from", {{"name", nullptr}}}});
    CHECK(asking.told(nameless).starts_with("post 1790212532418 by " + tanaka.value + " (): "));
    asking.told(sample("channel-root-post-ja-html"));
    CHECK(asking.told(nameless).starts_with("post 1790212532418" + by_tanaka));
}

TEST_CASE("who has no directory id goes by the service's") {
    const auto guest = changed("channel-root-post-ja-html",
                               {{"from", {{"id", "29:guest"}, {"aadObjectId", nullptr}, {"name", nullptr}}}});
    CHECK(Asking{}.told(guest).starts_with("post 1790212532418 by teams:29:guest (): "));
}

TEST_CASE("a post says what its HTML says, without the bot's mention and with plain names for others") {
    const auto mention = [](int number, const std::string& name) {
        return "<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"" +
               std::to_string(number) + "\">" + name + "</span>";
    };
    const Json entities{{"entities",
                         {{{"type", "mention"},
                           {"text", "<at>田中</at>"},
                           {"mentioned", {{"id", "29:t"}, {"name", "田中 花子"}}}},
                          {{"type", "mention"},
                           {"text", "<at>PMO受付</at>"},
                           {"mentioned", {{"id", "28:" + app_id}, {"name", "PMO受付"}}}}}}};
    const auto html = "<p>" + mention(0, "田中") + "さん、" + mention(1, "PMO受付") + "&nbsp;PMO受付です</p>";
    CHECK(text_of(post_with_html(html, entities)) == "田中さん、 PMO受付です");
    auto plain = post_with_html("", entities);
    plain["text"] = "<at>田中</at>さん、<at>PMO受付</at> <at>だれか</at>";
    CHECK(text_of(plain) == "田中さん、 <at>だれか</at>");
}

TEST_CASE("a post that says nothing names what is attached") {
    const Json files{
        {"text", nullptr},
        {"attachments",
         {{{"contentType", "text/html"}, {"content", "<p>&nbsp;</p><attachment id=\"1\"></attachment>"}},
          {{"contentType", "reference"}, {"name", "案\u202E.xlsx"}},
          {{"contentType", "image/*"}}}}};
    CHECK(text_of(changed("channel-root-post-ja-html", files)) == "📎 案.xlsx\n🖼 picture");
}

TEST_CASE("a post without end is cut, and control characters go") {
    const auto text = text_of(post_with_html("<p>" + std::string(200'000, 'x') + "</p>"));
    CHECK(text.size() <= 64UL * 1024);
    CHECK(text.ends_with("…"));
    CHECK(text_of(changed("channel-root-post-ja-html",
                          {{"attachments", nullptr}, {"text", "a\u0007\u001Bb"}})) == "ab");
}

TEST_CASE("a moment is the channel's to the millisecond, or that of its arrival") {
    const auto at = [](const Json& activity) {
        return std::get<bot::PostSeen>(Asking{}.accepted(activity).events.at(0).what).posted_at;
    };
    CHECK(at(sample("channel-root-post-ja-html")) == noon - 3h + 1h + 15min + 32s + 418ms);
    CHECK(at(changed("channel-root-post-ja-html", {{"timestamp", "yesterday"}})) == noon);
}

TEST_CASE("an edit is known again by message and moment") {
    const auto key = [](const Json& activity) { return Asking{}.accepted(activity).events.at(0).key; };
    const auto edit = sample("channel-message-edit");
    CHECK(key(edit) == key(edit));
    CHECK_FALSE(key(edit).empty());
    CHECK(key(edit) != key(changed("channel-message-edit", {{"timestamp", "2026-09-24T01:31:19Z"}})));
    CHECK(key(edit) !=
          key(changed("channel-message-edit", {{"channelData", {{"eventType", "undeleteMessage"}}}})));
}
