#include "adapters/teams/json.hpp"
#include "tests/support/teams/inbox.hpp"
#include "tests/support/teams/told.hpp"

#include <algorithm>

using namespace tests;

namespace {

Json odd_post(const Json& patch) {
    auto activity = sample("channel-root-post-ja-html");
    activity.merge_patch(patch);
    return activity;
}

const std::vector<std::pair<std::string, Json>>& oddities() {
    static const std::vector<std::pair<std::string, Json>> all{
        {"/locale", {{"locale", 1041}}},
        {"/from/name", {{"from", {{"name", {{"value", "田中"}}}}}}},
        {"/from/role", {{"from", {{"role", Json::array({"user"})}}}}},
        {"/recipient/name", {{"recipient", {{"name", 7}}}}},
        {"/timestamp", {{"timestamp", 1790212532418}}},
        {"/mentioned/id",
         {{"entities", {{{"type", "mention"}, {"mentioned", {{"id", 0}, {"name", "全員"}}}}}}}},
        {"/mentioned/name",
         {{"entities", {{{"type", "mention"}, {"mentioned", {{"id", "1"}, {"name", Json::array()}}}}}}}},
        {"/mentioned/id",
         {{"entities", {{{"type", "mention"}, {"mentioned", {{"id", std::string(600, 'x')}}}}}}}},
        {"/entities", {{"entities", "none"}}},
        {"/entities", {{"entities", Json::array({nullptr, 5, "x"})}}},
        {"/entities", {{"entities", Json(std::vector<Json>(1001, {{"type", "clientInfo"}}))}}},
        {"/channelData/team/name", {{"channelData", {{"team", {{"name", 5}}}}}}},
        {"/channelData/eventType", {{"channelData", {{"eventType", true}}}}},
        {"/conversation/name", {{"conversation", {{"name", Json::object()}}}}},
        {"/conversation/conversationType", {{"conversation", {{"conversationType", 3}}}}},
        {"/replyToId", {{"replyToId", 17}}},
        {"/text", {{"text", Json::array()}}},
        {"/name", {{"name", false}}}};
    return all;
}

}  // namespace

TEST_CASE("what nobody needs may be odd: the post is taken, and the oddity noted") {
    for (const auto& [path, patch] : oddities()) {
        INFO(path << " " << patch.dump().substr(0, 200));
        Asking asking;
        CHECK(asking.told(odd_post(patch)).starts_with("post 1790212532418 by " + tanaka.value));
        const auto odd = asking.accepted(odd_post(patch)).odd;
        CHECK(std::ranges::find(odd, path) != odd.end());
    }
}

TEST_CASE("what is as it should be is no oddity") {
    for (const auto* name :
         {"channel-root-post-ja-html", "channel-reply-in-thread", "channel-mention-bot",
          "conversation-update-member-added", "installation-update-add", "personal-chat-message"})
        CHECK(Asking{}.accepted(sample(name)).odd.empty());
}

TEST_CASE("one attachment in place of a list of them is read") {
    auto post = odd_post({{"text", ""}});
    post["attachments"] = {{"contentType", "text/html"}, {"content", "<p>経費の締めはいつですか？</p>"}};
    CHECK(Asking{}.told(post).ends_with(": 経費の締めはいつですか？"));
    post["attachments"] = Json::array({{{"contentType", 5}, {"name", 7}}, post["attachments"], nullptr});
    CHECK(Asking{}.told(post).find(": 経費の締めはいつですか？\n") != std::string::npos);
}

TEST_CASE("channelData of any shape loses no post, as long as the tenant is told") {
    for (const auto& data : {Json{"x"}, Json::array({1}), Json{nullptr}, Json{7}}) {
        auto post = sample("channel-root-post-ja-html");
        post["channelData"] = data;
        CHECK(Asking{}.told(post).starts_with("post 1790212532418 by "));
    }
}

TEST_CASE("half a character in the body spoils no more than itself") {
    const auto whole = teams::read_json(R"({"a":"x\ud83d","b":"\ud83d\ude00","c":"\\ud83d","d":"\udc00y"})");
    CHECK(whole.at("a") == "x\uFFFD");
    CHECK(whole.at("b") == "😀");
    CHECK(whole.at("c") == "\\ud83d");
    CHECK(whole.at("d") == "\uFFFDy");
    CHECK(teams::read_json("{\"a\":\"\xE3\x81\"}").at("a") == "\uFFFD");
    CHECK(teams::read_json("{\"a\":").is_discarded());
    CHECK(teams::read_json("{\"a\":\"\\ud8").is_discarded());
}

TEST_CASE("an oddity is said once, by its place and without what was written") {
    TeamsInbox inbox;
    auto post = odd_post({{"locale", 1041}});
    CHECK(inbox.status(post) == 200);
    const auto log = inbox.log.take();
    CHECK(log.find("'/locale'") != std::string::npos);
    CHECK(log.find("1041") == std::string::npos);
    post["id"] = "1790212532419";
    CHECK(inbox.status(post) == 200);
    CHECK(inbox.log.take().find("/locale") == std::string::npos);
}

TEST_CASE("a token may be for several, us among them") {
    TeamsInbox inbox;
    const auto post = sample("channel-root-post-ja-html");
    CHECK(inbox.status(post, {.audiences = {app_id}}) == 200);
    CHECK(inbox.status(post, {.audiences = {"https://api.botframework.com", app_id}}) == 200);
    CHECK(inbox.status(post, {.audiences = {"11111111-2222-4333-8444-555555555555", "x"}}) == 401);
}
