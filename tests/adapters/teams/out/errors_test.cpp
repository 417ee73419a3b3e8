#include "adapters/teams/out/errors.hpp"

#include "adapters/teams/out/retry_after.hpp"
#include "bot/speaking/remedies.hpp"
#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using teams::Calling;

namespace {

/// What becomes of a call, in one word; a refusal by its code.
std::string word(const bot::Outcome& outcome) {
    if (const auto* refused = std::get_if<bot::Refused>(&outcome)) return refused->code;
    if (std::holds_alternative<bot::Unknown>(outcome)) return "unknown";
    const auto* retry = std::get_if<bot::Retry>(&outcome);
    if (!retry) return "done";
    return retry->throttled ? "throttled" : "retry";
}

teams::ServiceReply reply(int status, const std::string& code = {}) {
    return {.status = status, .body = R"({"error":{"code":")" + code + R"(","message":"…"}})"};
}

std::string blocked_by_sub_code() {
    return R"({"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":null}"})";
}

struct Row {
    int status;
    std::string code;
    std::string said;     ///< after a POST of words or a card
    std::string changed;  ///< after PUT, DELETE, a look
};

const std::vector<Row> rows{
    {400, "BadSyntax", "bad-request", "bad-request"},
    {401, "BotNotRegistered", "bot-not-registered", "bot-not-registered"},
    {401, "Unauthorized", "retry", "retry"},
    {403, "BotDisabledByAdmin", "disabled-by-admin", "disabled-by-admin"},
    {403, "NotEnoughPermissions", "not-enough-permissions", "not-enough-permissions"},
    {403, "BotNotInConversationRoster", "not-in-conversation", "not-in-conversation"},
    {403, "ConversationBlockedByUser", "writes-blocked", "writes-blocked"},
    {403, "MessageWritesBlocked", "writes-blocked", "writes-blocked"},
    {403, "ForbiddenOperationException", "forbidden-in-channel", "forbidden-in-channel"},
    {403, "TenantNotFound", "unknown-tenant", "unknown-tenant"},
    {400, "TenantNotFound", "unknown-tenant", "unknown-tenant"},
    {403, "InvalidBotApiHost", "wrong-cloud", "wrong-cloud"},
    {403, "SomethingNew", "forbidden-in-channel", "forbidden-in-channel"},
    {404, "ActivityNotFoundInConversation", "gone", "gone"},
    {404, "ConversationNotFound", "channel-gone", "channel-gone"},
    {412, "PreconditionFailed", "retry", "retry"},
    {413, "MessageSizeTooBig", "too-large", "too-large"},
    {429, "Throttled", "throttled", "throttled"},
    {500, "", "unknown", "retry"},
    {502, "", "unknown", "retry"},
    {503, "", "unknown", "retry"},
    {504, "", "unknown", "retry"},
    {507, "", "unknown", "retry"},
    {302, "", "unexpected", "unexpected"},
    {418, "", "unexpected", "unexpected"},
};

const teams::Attempt first{monday, 1};

teams::Attempt in(teams::Place place) {
    auto attempt = first;
    attempt.place = place;
    return attempt;
}

const std::vector<teams::Place> places{teams::Place::Thread, teams::Place::Chat, teams::Place::Team};

}  // namespace

TEST_CASE("each answer that is no success has its outcome, and after words a broken service leaves a doubt") {
    for (const auto& row : rows) {
        CAPTURE(row.status, row.code);
        CHECK(word(outcome_of(reply(row.status, row.code), Calling::Say, first)) == row.said);
        CHECK(word(outcome_of(reply(row.status, row.code), Calling::Change, first)) == row.changed);
        CHECK(word(outcome_of(reply(row.status, row.code), Calling::Look, first)) == row.changed);
    }
}

TEST_CASE("every refusal says in plain words what an admin can do") {
    for (const auto& row : rows) {
        for (const auto place : places) {
            const auto outcome = outcome_of(reply(row.status, row.code), Calling::Change, in(place));
            const auto* refused = std::get_if<bot::Refused>(&outcome);
            if (!refused) continue;
            CAPTURE(row.status, row.code, static_cast<int>(place));
            CHECK(refused->hint.size() > 20);
            CHECK(bot::remedy_in(bot::Language::Ja, refused->code, refused->hint) != refused->hint);
            const bool of_a_person = refused->hint.find("this person") != std::string::npos;
            if (place != teams::Place::Chat) CHECK_FALSE(of_a_person);
        }
    }
}

TEST_CASE("a code that nobody knows has a remedy for its place") {
    for (const auto* code : {"SomethingNew", "Forbidden", "OperationNotAllowed", ""}) {
        CAPTURE(code);
        CHECK(word(outcome_of(reply(403, code), Calling::Say, in(teams::Place::Chat))) ==
              "forbidden-to-person");
        CHECK(word(outcome_of(reply(403, code), Calling::Say, first)) == "forbidden-in-channel");
    }
}

TEST_CASE("an archived team is known by its words, in a thread alone") {
    for (const auto* words :
         {"The team is archived.", "This thread is Read-Only", "Team archived: no writes"}) {
        const teams::ServiceReply archived{
            .status = 403,
            .body = R"({"error":{"code":"Forbidden","message":")" + std::string{words} + "\"}}"};
        CAPTURE(words);
        CHECK(word(outcome_of(archived, Calling::Say, first)) == "archived");
        CHECK(word(outcome_of(archived, Calling::Say, in(teams::Place::Chat))) == "forbidden-to-person");
    }
}

TEST_CASE("that a message is too large is understood in each of the ways in which it is said") {
    for (const auto& said : {reply(413), reply(413, "Whatever"), reply(400, "MessageSizeTooBig"),
                             reply(202, "MessageSizeTooBig"), reply(403, "RequestEntityTooLarge"),
                             teams::ServiceReply{.status = 413, .body = "<html>Payload Too Large</html>"},
                             teams::ServiceReply{.status = 400,
                             .body = R"({"error":{"code":"BadSyntax","message":)"
                                     R"("Message size too large."}})"},
                             teams::ServiceReply{.status = 400, .body = R"({"code":"MessageSizeTooBig"})"},
                             teams::ServiceReply{.status = 413,
                             .body = R"({"errorCode":1,"message":"{\"subCode\":)"
                                     R"(\"MessageSizeTooBig\"}"})"}}) {
        CAPTURE(said.status, said.body);
        CHECK(is_too_large(said));
        CHECK(word(outcome_of(said, Calling::Say, first)) == "too-large");
    }
    for (const auto& else_said : {reply(400, "BadSyntax"), reply(201), reply(404), reply(429, "Throttled")}) {
        CAPTURE(else_said.status);
        CHECK_FALSE(is_too_large(else_said));
    }
}

TEST_CASE("a person who blocked the bot is known from either shape of an error") {
    const teams::ServiceReply odd{.status = 403, .body = blocked_by_sub_code()};
    CHECK(word(outcome_of(odd, Calling::Say, in(teams::Place::Chat))) == "blocked-by-user");
    CHECK(teams::complaint_in(reply(403, "Here").body).code == "Here");
}

TEST_CASE("a body that is no error's is read as one without a code") {
    for (const auto* body : {"", "{", "[]", "null", R"({"error":"x"})", R"({"error":{"code":7}})", "<html>",
                             R"({"message":7})"}) {
        CAPTURE(body);
        CHECK(teams::complaint_in(body).code.empty());
    }
}

TEST_CASE("a change that the service fails at again and again is given up, a reaction is not") {
    const teams::Attempt fourth{monday, 4};
    CHECK(word(outcome_of(reply(500), Calling::Change, fourth)) == "service-error");
    CHECK(word(outcome_of(reply(500), Calling::React, fourth)) == "retry");
    CHECK(word(outcome_of(reply(503), Calling::Change, fourth)) == "retry");
}

TEST_CASE("the service is left alone for as long as it asks, else for longer each time") {
    auto told = reply(429);
    told.retry_after = 17s;
    CHECK(std::get<bot::Retry>(outcome_of(told, Calling::Say, first)).at == monday + 17s);
    const auto once = std::get<bot::Retry>(outcome_of(reply(429), Calling::Say, first));
    const auto thrice = std::get<bot::Retry>(outcome_of(reply(429), Calling::Say, {monday, 3}));
    CHECK(once.at > monday);
    CHECK(thrice.at > once.at);
}

TEST_CASE("what can be mended at once is: the token, the region, the government's host") {
    CHECK(remedy_for(reply(401)) == teams::Remedy::FreshToken);
    CHECK(remedy_for(reply(403, "InvalidBotApiHost")) == teams::Remedy::GovernmentHost);
    CHECK(remedy_for(reply(403, "BotDisabledByAdmin")) == teams::Remedy::None);
    CHECK(remedy_for(teams::ServiceReply{.status = 503}) == teams::Remedy::None);
}

TEST_CASE("another region is known by its words, and is a refusal of its own") {
    const teams::ServiceReply geo{
        .status = 400, .body = R"({"error":{"code":"BadArgument","message":"redirected to the wrong geo"}})"};
    const teams::ServiceReply user{.status = 403, .body = R"({"message":"User is from different region"})"};
    for (const auto& each : {geo, user}) {
        CHECK(remedy_for(each) == teams::Remedy::GlobalAddress);
        CHECK(word(outcome_of(each, Calling::Say, first)) == "wrong-region");
    }
}

TEST_CASE("an answer that asks us to wait is heard, in seconds or by a date, for an hour at most") {
    const auto wait = [](const std::string& after,
                         const std::string& date = "Fri, 27 Nov 2026 09:00:00 GMT") {
        return teams::retry_after({{"Retry-After", after}, {"Date", date}});
    };
    CHECK(wait("7") == 7s);
    CHECK(wait("0") == 0s);
    CHECK(wait("86400") == 1h);
    CHECK(wait("99999999999") == 1h);
    CHECK(wait("Fri, 27 Nov 2026 09:00:30 GMT") == 30s);
    CHECK(wait("Fri, 27 Nov 2026 12:00:00 GMT") == 1h);
    CHECK(wait("Fri, 27 Nov 2026 08:59:00 GMT") == 0s);  // it is over already
    for (const auto* strange : {"", "-1", "7 s", "soon", "Fri, 31 Feb 2026 09:00:00 GMT", "27 Nov 2026"}) {
        INFO(strange);
        CHECK_FALSE(wait(strange));
    }
    CHECK_FALSE(wait("Fri, 27 Nov 2026 09:00:30 GMT", "a while ago"));
    CHECK_FALSE(teams::retry_after({}));
}
