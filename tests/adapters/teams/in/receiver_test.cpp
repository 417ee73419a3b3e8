#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"
#include "tests/support/teams/inbox.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const Json post = sample("channel-root-post-ja-html");

Json press(const std::string& verb, const Json& data) {
    auto activity = sample("invoke-adaptive-card-action");
    activity["value"]["action"]["verb"] = verb;
    activity["value"]["action"]["data"] = data;
    return activity;
}

/// The body of an invoke's answer.
Json invoked(const TeamsInbox& inbox, const Json& activity) {
    const auto answer = inbox.tell(activity);
    CHECK(answer.status == 200);
    return Json::parse(answer.body);
}

}  // namespace

TEST_CASE("a press closes a post and is answered with the card as it is then, also when it is told again") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    const Json close{
        {"post", "post-1"}, {"rev", 0}, {"action.1", "answered"}, {"words.1", "See the wiki."}, {"row", 1}};
    const auto answer = invoked(inbox, press("close", close));
    CHECK(answer.at("statusCode") == 200);
    CHECK(answer.at("type") == "application/vnd.microsoft.card.adaptive");
    CHECK(answer.at("value").at("type") == "AdaptiveCard");
    CHECK(inbox.database->records().list({.which = bot::Filter::Which::Closed}).size() == 1);

    const auto again = invoked(inbox, press("close", close));
    CHECK(again.at("type") == "application/vnd.microsoft.card.adaptive");
    CHECK(inbox.database->records().story({1})->deeds.size() == 1);
}

TEST_CASE(
    "closing without a word is asked back, as often as it is pressed, with a fallback for each button") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    const Json close{{"post", "post-1"}, {"rev", 0}, {"action", "answered"}};
    for (int time = 0; time < 2; ++time) {
        const auto card = invoked(inbox, press("close", close)).dump();
        CHECK(card.find("\"confirm\":true") != std::string::npos);
        CHECK(card.find("Action.Submit") != std::string::npos);
        CHECK(card.find("teams.microsoft.com/l/message/19%3A") != std::string::npos);
    }
    auto confirmed = close;
    confirmed["confirm"] = true;
    CHECK(invoked(inbox, press("close", confirmed)).at("statusCode") == 200);
    CHECK(inbox.database->records().list({.which = bot::Filter::Which::Closed}).size() == 1);
}

TEST_CASE("a press that is not allowed is answered by saying who may, and never with a card") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    auto by_author = press("take", {{"post", "post-1"}, {"rev", 0}});
    by_author["from"]["aadObjectId"] = tanaka.value.substr(6);
    const auto answer = invoked(inbox, by_author);
    CHECK(answer.at("statusCode") == 200);
    CHECK(answer.at("type") == "application/vnd.microsoft.activity.message");
    CHECK(answer.at("value") == "このボタンは、PMOのメンバーと、聞かれた人が押せます。");
}

TEST_CASE("a press that cannot be understood is answered with an error, in the body where there is one") {
    TeamsInbox inbox;
    for (const auto& activity :
         {sample("invoke-adaptive-card-action"), press("take", {{"post", "post-9"}})}) {
        const auto answer = invoked(inbox, activity);
        CHECK(answer.at("statusCode") == 400);
        CHECK(answer.at("type") == "application/vnd.microsoft.error");
        CHECK_FALSE(answer.at("value").at("message").get<std::string>().empty());
    }
    CHECK(inbox.status(sample("personal-action-submit")) == 400);
}

TEST_CASE("a press by the fallback does the same and is answered without a body") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    auto submit = sample("personal-action-submit");
    submit["value"] = {{"verb", "take"}, {"post", "post-1"}, {"rev", 0}};
    const auto answer = inbox.tell(submit);
    CHECK(answer.status == 200);
    CHECK(answer.body.empty());
}

TEST_CASE(
    "a channel without a theme is told to the admin once, with the line to paste, and nothing is stored of "
    "it") {
    TeamsInbox inbox;
    auto elsewhere = post;
    elsewhere["conversation"]["id"] = "19:other@thread.tacv2;messageid=1790212532418";
    CHECK(inbox.status(elsewhere) == 200);
    CHECK(inbox.log.take().find("channels = [\"teams:19:other@thread.tacv2\"]") != std::string::npos);
    CHECK(inbox.status(elsewhere) == 200);
    CHECK(inbox.log.take().find("channels = ") == std::string::npos);
    CHECK(inbox.posts().empty());
}

TEST_CASE("what is heard is counted by what became of it") {
    TeamsInbox inbox;
    auto typing = post;
    typing["type"] = "typing";
    auto ours = post;
    ours["from"]["id"] = "28:" + app_id;
    CHECK(inbox.status(post) == 200);
    CHECK(inbox.status(typing) == 200);
    CHECK(inbox.status(ours) == 200);
    CHECK(inbox.status(post, {.changed = true}) == 401);
    const auto counts = inbox.receiver->counts();
    CHECK(counts.accepted == 1);
    CHECK(counts.unknown == 1);
    CHECK(counts.ours == 1);
    CHECK(counts.rejected == 1);
}

TEST_CASE("edits, replies, reactions and removals reach the post that they are about") {
    TeamsInbox inbox;
    CHECK(inbox.status(post) == 200);
    for (const auto* name : {"channel-message-edit", "channel-reply-in-thread", "reaction-added"})
        CHECK(inbox.status(sample(name)) == 200);
    const auto story = inbox.database->records().story({1});
    REQUIRE(story);
    CHECK(story->entry.post.text.find("在庫モジュール") != std::string::npos);
    REQUIRE(story->replies.size() == 1);
    CHECK(story->replies.front().author == sato_in_teams);
    CHECK(inbox.status(sample("channel-message-delete")) == 200);
    CHECK(inbox.database->records().story({1})->entry.post.removed_at);
}

TEST_CASE("a reply in a thread that was never seen, and a change of a post that was not, are answered 200") {
    TeamsInbox inbox;
    for (const auto* name : {"channel-reply-in-thread", "channel-message-edit", "channel-message-delete"})
        CHECK(inbox.status(sample(name)) == 200);
    CHECK(inbox.posts().empty());
}

TEST_CASE(
    "an edit that comes before its post is the post, and a deletion that comes before it leaves nobody "
    "asked") {
    TeamsInbox inbox;
    inbox.bot.handle({.what = bot::Reloaded{}}, inbox.people, noon - 24h);
    SECTION("an edit") {
        CHECK(inbox.status(sample("channel-message-edit")) == 200);
        CHECK(inbox.status(post) == 200);
        REQUIRE(inbox.posts().size() == 1);
        CHECK(inbox.posts().front().post.text.find("在庫モジュール") != std::string::npos);
        CHECK(inbox.posts().front().follow_up.waiting());
    }
    SECTION("a deletion") {
        CHECK(inbox.status(sample("channel-message-delete")) == 200);
        CHECK(inbox.status(post) == 200);
        REQUIRE(inbox.posts().size() == 1);
        CHECK(inbox.posts().front().post.removed_at);
        CHECK(inbox.posts().front().follow_up.state == bot::FollowUp::State::None);
    }
}

TEST_CASE("what Teams told and nobody understood is kept, by kind; what a stranger sent is not") {
    TeamsInbox inbox;
    auto typing = post;
    typing["type"] = "typing";
    for (int count = 0; count < 2; ++count) CHECK(inbox.status(typing) == 200);
    auto broken = post;
    broken["id"] = nullptr;
    CHECK(inbox.status(broken) == 400);
    broken["id"] = 17;
    CHECK(inbox.status(broken, {.stranger = true}) == 401);
    const auto kept = inbox.database->records().not_understood();
    REQUIRE(kept.size() == 2);
    const auto& of_typing = kept.front().times == 2 ? kept.front() : kept.back();
    CHECK(of_typing.what == "'typing'");
    CHECK(of_typing.via.value == "teams");
    CHECK(of_typing.times == 2);
    CHECK(of_typing.body.starts_with("{"));
    CHECK(of_typing.body.size() <= bot::longest_not_understood);
    CHECK(inbox.posts().empty());
}

TEST_CASE("what Microsoft signed for us and we refuse is a trouble; what strangers send is none") {
    TeamsInbox inbox;
    const auto refusals = [&] { return inbox.database->records().refusals(100); };
    auto broken = post;
    broken["id"] = nullptr;
    CHECK(inbox.status(broken, {.stranger = true}) == 401);
    CHECK(inbox.status(broken, {.audience = "11111111-2222-4333-8444-555555555555"}) == 401);
    CHECK(inbox.ask({.method = "GET", .path = "/api/messages"}).status == 405);
    CHECK(refusals().empty());
    CHECK(inbox.status(broken) == 400);
    auto foreign = post;
    foreign["channelData"]["tenant"]["id"] = "00000000-0000-4000-8000-000000000000";
    CHECK(inbox.status(foreign) == 401);
    REQUIRE(refusals().size() == 2);
    CHECK(refusals().front().errand == bot::ErrandKind::Heard);
    CHECK(refusals().front().via.value == "teams");
    for (const auto& kept : inbox.database->records().not_understood()) {
        if (kept.what.find("tenant") != std::string::npos) CHECK(kept.body.empty());
    }
    for (int count = 0; count < 100; ++count) inbox.status(broken);
    CHECK(refusals().size() <= 60);
}

TEST_CASE("looking whether somebody is there is answered by what is allowed, and is no line in the log") {
    TeamsInbox inbox;
    for (const auto* method : {"GET", "PUT", "DELETE"}) {
        const auto answer = inbox.ask({.method = method, .path = "/api/messages"});
        CHECK(answer.status == 405);
        CHECK(http::header(answer.headers, "Allow") == "POST");
    }
    CHECK(inbox.log.take().empty());
}

TEST_CASE("an invoke of another feature is answered 501, a press without a value by an error in its body") {
    TeamsInbox inbox;
    auto fetch = sample("invoke-adaptive-card-action");
    fetch["name"] = "task/fetch";
    CHECK(inbox.status(fetch) == 501);
    auto press = sample("invoke-adaptive-card-action");
    press["value"] = nullptr;
    CHECK(invoked(inbox, press).at("statusCode") == 400);
}

TEST_CASE("a draft that is sent along with the one-tap close reaches no thread") {
    TeamsInbox inbox;
    REQUIRE(inbox.status(post) == 200);
    auto reply = sample("channel-reply-in-thread");
    REQUIRE(inbox.status(reply) == 200);
    invoked(inbox, press("close", {{"post", "post-1"},
                                   {"rev", 0},
                                   {"row", 1},
                                   {"action", "answered"},
                                   {"action.1", "meeting"},
                                   {"words.1", "書きかけです"},
                                   {"to_thread.1", "true"}}));
    const auto story = inbox.database->records().story({1});
    REQUIRE(story->deeds.size() == 1);
    CHECK(story->deeds.front().action.value == "answered");
    CHECK(story->deeds.front().words.empty());
}

TEST_CASE("of what is not understood in a channel without a theme only the kind is kept") {
    TeamsInbox inbox;
    auto typing = post;
    typing["type"] = "typing";
    typing["conversation"]["id"] = "19:other@thread.tacv2;messageid=1790212532418";
    CHECK(inbox.status(typing) == 200);
    REQUIRE(inbox.database->records().not_understood().size() == 1);
    CHECK(inbox.database->records().not_understood().front().body.empty());
}

TEST_CASE("a body past the server's bound never reaches the check") {
    TeamsInbox inbox;
    const support::TestServer server{[&](http::Request request, http::Reply reply) {
                                         inbox.receiver->take(std::move(request), std::move(reply));
                                     },
                                     {.body = 1024}};
    const support::RawSocket socket{server.port()};
    socket.send(
        "POST /api/messages HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: "
        "2000\r\n\r\n");
    CHECK(socket.response().starts_with("HTTP/1.1 413"));
    CHECK(inbox.receiver->counts().rejected == 0);
}
