#include "tests/support/teams/told.hpp"

using namespace tests;

namespace {

Json execute(const std::string& verb, const Json& data) {
    auto activity = sample("invoke-adaptive-card-action");
    activity["value"]["action"]["verb"] = verb;
    activity["value"]["action"]["data"] = data;
    return activity;
}

Json submit(Json value) {
    auto activity = sample("personal-action-submit");
    activity["value"] = std::move(value);
    return activity;
}

const Json take{{"post", "post-17"}, {"rev", 3}};

bot::EventKey key(const Json& activity) {
    return Asking{}.accepted(activity).events.at(0).key;
}

}  // namespace

TEST_CASE("a press by Action.Execute or by its fallback asks the same") {
    Asking asking;
    const std::string asked = "asked by ito of post-17 on card 1790226002551";
    CHECK(asking.told(execute("take", take)) == asked);
    CHECK(asking.told(submit({{"verb", "take"}, {"post", "post-17"}, {"rev", 3}})) == asked);
    CHECK(asking.accepted(execute("take", take)).manner.kind == teams::Manner::Kind::Invoke);
    CHECK(asking.accepted(submit({{"verb", "take"}, {"post", "post-17"}})).manner.kind ==
          teams::Manner::Kind::Submit);
}

TEST_CASE("a press speaks the presser's language") {
    const Asking asking;
    const auto accepted = asking.accepted(
        execute("close", {{"post", "post-17"}, {"action.1", "answered"}, {"words.1", "Done."}}));
    CHECK(accepted.manner.language == bot::Language::En);
}

TEST_CASE("only PMO members may press, which is looked at before what it is") {
    Asking asking;
    for (const auto* verb : {"take", "closePost"}) {
        auto press = execute(verb, take);
        press["from"]["aadObjectId"] = tanaka.value.substr(6);
        const auto accepted = asking.accepted(press);
        REQUIRE(accepted.instead);
        CHECK(std::holds_alternative<bot::NotAllowed>(*accepted.instead));
        CHECK(accepted.manner.language == bot::Language::Ja);
        CHECK(asking.told(press) == "heard from " + tanaka.value);
    }
}

TEST_CASE("an unknown verb, the samples' among them, is not understood") {
    const Asking asking;
    for (const auto& press : {sample("invoke-adaptive-card-action"), sample("personal-action-submit"),
                              execute("take", {{"post", 17}}), execute("", take), submit("take")}) {
        const auto accepted = asking.accepted(press);
        REQUIRE(accepted.instead);
        CHECK(std::holds_alternative<bot::Unfit>(*accepted.instead));
    }
}

TEST_CASE("a press told again with another id is the same, another press is not") {
    auto again = execute("take", take);
    again["id"] = "f:another";
    again["timestamp"] = "2026-09-24T05:10:00Z";
    CHECK_FALSE(key(again).empty());
    CHECK(key(again) == key(execute("take", take)));
    CHECK(key(again) != key(execute("undo", take)));
    CHECK(key(again) != key(execute("take", {{"post", "post-17"}, {"rev", 4}})));
    CHECK(key(again) != key(execute("take", {{"post", "post-18"}, {"rev", 3}})));
    CHECK(key(execute("snooze", {{"post", "post-17"}, {"rev", 3}, {"until", "1h"}})) !=
          key(execute("snooze", {{"post", "post-17"}, {"rev", 3}, {"until", "monday"}})));
}

TEST_CASE("a press that the bot may answer with a question is asked each time") {
    Json close{{"post", "post-17"}, {"rev", 3}, {"action", "answered"}};
    CHECK(key(execute("close", close)).empty());
    close["confirm"] = true;
    CHECK_FALSE(key(execute("close", close)).empty());
    CHECK(key(execute("take", {{"post", "post-17"}})).empty());
}

TEST_CASE("a press is known by its letter, whatever its envelope is called") {
    Asking asking;
    const std::string asked = "asked by ito of post-17 on card 1790226002551";
    for (const auto& name :
         {Json{"invoke"}, Json{nullptr}, Json{"AdaptiveCard/Action"}, Json{"action"}, Json{5}}) {
        auto press = execute("take", take);
        press["name"] = name;
        INFO(name.dump());
        CHECK(asking.told(press) == asked);
        CHECK(asking.accepted(press).manner.kind == teams::Manner::Kind::Invoke);
    }
    auto press = execute("take", take);
    press["value"]["action"] = Json{{"verb", "take"}, {"data", take.dump()}}.dump();
    CHECK(asking.told(press).starts_with("heard from"));
    press["value"] = Json{{"action", {{"verb", "take"}, {"data", take.dump()}}}}.dump();
    CHECK(asking.told(press) == asked);
    press["value"] = {{"verb", "take"}, {"post", "post-17"}, {"rev", 3}};
    CHECK(asking.told(press) == asked);
}

TEST_CASE("an invoke of another feature is told that nobody here answers it, also with a verb in it") {
    for (const auto* name : {"task/fetch", "task/submit", "composeExtension/query", "signin/verifyState",
                             "fileConsent/invoke"}) {
        auto invoke = execute("take", take);
        invoke["name"] = name;
        const auto accepted = Asking{}.accepted(invoke);
        CHECK(accepted.kind == teams::Accepted::Kind::Unknown);
        CHECK(accepted.manner.kind == teams::Manner::Kind::NotOurs);
    }
}

TEST_CASE("a press without its value, or by nobody, is answered as one that cannot be understood") {
    auto without_value = execute("take", take);
    without_value["value"] = nullptr;
    auto by_nobody = execute("take", take);
    by_nobody["from"] = nullptr;
    for (const auto& press : {without_value, by_nobody}) {
        const auto accepted = Asking{}.accepted(press);
        REQUIRE(accepted.instead);
        CHECK(std::holds_alternative<bot::Unfit>(*accepted.instead));
        CHECK(accepted.manner.kind == teams::Manner::Kind::Invoke);
    }
}

TEST_CASE("a message with words is no press for a value that holds no button") {
    Asking asking;
    for (const auto& value : {Json::object(), Json{"x"}, Json{7}, Json{{"source", "compose"}}}) {
        auto post = sample("channel-root-post-ja-html");
        post["value"] = value;
        CHECK(asking.told(post).starts_with("post 1790212532418 by "));
    }
}

TEST_CASE("a method, a content type and a body are looked at in this order") {
    const Asking asking;
    const teams::Known known{nullptr, asking.verified, asking.book};
    const auto status = [&](const http::Request& request) {
        const auto verdict = teams::accept(request, asking.settings, known, asking.people, noon);
        REQUIRE(std::holds_alternative<teams::Rejected>(verdict));
        return std::get<teams::Rejected>(verdict).status;
    };
    CHECK(status({.method = "GET"}) == 405);
    CHECK(status({.method = "POST"}) == 415);
    CHECK(status({.method = "POST", .headers = {{"Content-Type", "Application/JSON ; charset=utf-8"}}}) ==
          400);
    const std::string deep(100'000, '[');
    CHECK(status({.method = "POST", .headers = {{"Content-Type", "application/json"}}, .body = deep}) == 400);
}

TEST_CASE("a token of an unknown key asks for keys, and nothing of the body is looked at") {
    Asking asking;
    asking.settings.insecure_local = false;
    // {"alg":"RS256","kid":"k"}
    const http::Request request{
        .method = "POST",
        .headers = {{"Content-Type", "application/json"},
                    {"Authorization", "bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.e30.AA"}},
        .body = "no JSON"};
    const auto verdict =
        teams::accept(request, asking.settings, {nullptr, asking.verified, asking.book}, asking.people, noon);
    REQUIRE(std::holds_alternative<teams::NeedKeys>(verdict));
    CHECK(std::get<teams::NeedKeys>(verdict).key == "k");
}
