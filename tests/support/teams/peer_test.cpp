#include "tests/support/teams/peer.hpp"

#include "adapters/http/path.hpp"
#include "tests/support/http_server.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <atomic>

using namespace support;
using namespace std::chrono_literals;

namespace {

using json = nlohmann::json;

constexpr auto thread = "19%3Ab7e0c4a9channel%40thread.tacv2%3Bmessageid%3D1790212532418";
constexpr auto plain_thread = "19:b7e0c4a9channel@thread.tacv2;messageid=1790212532418";
constexpr auto text = R"({"type":"message","text":"ありがとうございます","locale":"ja-JP"})";
constexpr auto card =
    R"({"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",)"
    R"("content":{"type":"AdaptiveCard","version":"1.5"}}]})";

TeamsWorld a_world() {
    return {.members = {{"11111111-0000-0000-0000-000000000001", "29:one", "田中 花子"},
                        {"11111111-0000-0000-0000-000000000002", "29:two", "Ito"},
                        {"11111111-0000-0000-0000-000000000003", "29:far", "Far", false}},
            .page = 2};
}

struct Client {
    std::atomic<bot::Timestamp> now{monday_morning()};
    TeamsPeer peer{a_world(), [this] { return now.load(); }};
    std::string token{fetch(peer.settings().cloud.scope)};

    std::string fetch(const std::string& scope) const {
        const auto settings = peer.settings();
        const auto came =
            ask({.method = "POST",
                 .url = settings.cloud.login + "/" + settings.tenants.front() + "/oauth2/v2.0/token",
                 .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                 .body = "grant_type=client_credentials&client_id=" + settings.app_id +
                         "&client_secret=s3cret%2Fwith%2Bodd%26letters%3D&scope=" + scope});
        return json::parse(came.body).at("access_token").get<std::string>();
    }

    static http::Came ask(const http::Outgoing& outgoing) {
        const auto outcome = http::call(outgoing);
        REQUIRE(std::holds_alternative<http::Came>(outcome));
        return std::get<http::Came>(outcome);
    }

    http::Outgoing made(const std::string& method, const std::string& path,
                        const std::string& body = {}) const {
        return {.method = method,
                .url = peer.service() + "/v3/" + path,
                .headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
                .body = body};
    }

    http::Came call(const std::string& method, const std::string& path, const std::string& body = {}) const {
        return ask(made(method, path, body));
    }

    int status(const std::string& method, const std::string& path, const std::string& body = {}) const {
        return call(method, path, body).status;
    }

    void pass(bot::Span span) { now = now.load() + span; }
};

std::string to(const std::string& conversation) {
    return "conversations/" + conversation + "/activities";
}

}  // namespace

TEST_CASE("what the bot says, changes and takes away in a thread can be asked for") {
    const Client client;
    const auto sent = client.call("POST", to(thread), text);
    CHECK(sent.status == 201);
    const auto id = json::parse(sent.body).at("id").get<std::string>();
    CHECK(client.status("PUT", to(thread) + "/" + id, R"({"type":"message","text":"x"})") == 200);
    const auto messages = client.peer.messages(plain_thread);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().text == "x");
    CHECK(messages.front().changes == 1);
    CHECK(client.status("DELETE", to(thread) + "/" + id) == 200);
    CHECK(client.peer.messages(plain_thread).front().removed);
    CHECK(client.status("PUT", to(thread) + "/" + id, text) == 404);
    CHECK(client.peer.count("send") == 1);
}

TEST_CASE("what Teams refuses, the peer refuses, and keeps nothing of it") {
    const Client client;
    const auto big = R"({"type":"message","text":")" + std::string(60'000, 'a') + R"("})";
    const auto stranger =
        R"({"type":"message","text":"<at>X</at>","entities":[{"type":"mention","text":"<at>X</at>",)"
        R"("mentioned":{"id":"29:nobody","name":"X"}}]})";
    const auto both = json::parse(card);
    auto two = both;
    two["text"] = "and a text";
    CHECK(client.status("POST", to("19:b7e0c4a9channel@thread.tacv2;messageid=1790212532418"), text) == 400);
    CHECK(client.status("POST", to("19%3Ab7e0c4a9channel%40thread.tacv2"), text) == 400);
    CHECK(client.status("POST", to("19%3Aelsewhere%40thread.tacv2%3Bmessageid%3D1"), text) == 404);
    CHECK(client.status("POST", to("19%3Ab7e0c4a9channel%40thread.tacv2%3Bmessageid%3Dx"), text) == 400);
    CHECK(client.status("POST", to("a%3A1nobody"), text) == 404);
    CHECK(client.status("POST", to(thread), two.dump()) == 400);
    CHECK(client.status("POST", to(thread), R"({"type":"message"})") == 400);
    CHECK(client.status("POST", to(thread), "nonsense") == 400);
    CHECK(client.status("POST", to(thread), big) == 413);
    CHECK(client.status("POST", to(thread), stranger) == 400);
    CHECK(client.status("GET", "teams/unknown") == 404);
    CHECK(client.status("GET", "nothing") == 404);
    CHECK(client.peer.messages().empty());
    CHECK(client.peer.refused().size() == 12);
}

TEST_CASE("what a client would not show as it is meant is refused") {
    const Client client;
    const auto says = [&](const std::string& format, const std::string& words, bool mentions = false) {
        json activity{{"type", "message"}, {"textFormat", format}, {"text", words}};
        if (mentions) {
            activity["entities"] = json::parse(
                R"([{"type":"mention","text":"<at>Ito</at>","mentioned":{"id":"29:two","name":"Ito"}}])");
        }
        return client.status("POST", to(thread), activity.dump());
    };
    CHECK(says("xml", "<at>Ito</at>さん、<br/>1 &lt; 2 &amp; &quot;3&quot;", true) == 201);
    CHECK(client.peer.messages(plain_thread).front().text == "<at>Ito</at>さん、\n1 < 2 & \"3\"");
    CHECK(says("plain", "one line, 1 < 2 & 3") == 201);
    for (const auto* words :
         {"two\nlines", "1 < 2", "R&D", "<at>Ito</at>", "<b>so</b>", "a<br>b", "&nbsp;"}) {
        CAPTURE(words);
        CHECK(says("xml", words) == 400);
    }
    CHECK(says("plain", "two\nlines") == 400);
    CHECK(says("plain", "<at>Ito</at>", true) == 400);
    CHECK(says("markdown", "*so*") == 400);
}

TEST_CASE("a tenant takes no more than it takes, in whichever bytes it counts") {
    Client client;
    const auto size = [&](std::size_t letters) {
        const auto words = std::string(letters, 'a');
        return client.status("POST", to(thread), json{{"type", "message"}, {"text", words}}.dump());
    };
    client.peer.set_limit({.bytes = 1'000, .utf16 = false});
    CHECK(size(900) == 201);
    CHECK(size(1'000) == 413);
    client.peer.set_limit({.bytes = 1'000, .status = 400});
    CHECK(size(900) == 400);
    CHECK(size(400) == 201);
}

TEST_CASE("a call needs a token for that very API, which is still good") {
    Client client;
    auto asked = client.made("POST", to(thread), text);
    const auto with = [&](const std::string& authorization) {
        asked.headers.front().second = authorization;
        return Client::ask(asked).status;
    };
    CHECK(with("") == 401);
    CHECK(with("Bearer wrong") == 401);
    CHECK(with("Bearer " + client.fetch(client.peer.settings().cloud.graph + "/.default")) == 401);
    CHECK(with("Bearer " + client.token) == 201);
    client.pass(1h);
    CHECK(with("Bearer " + client.token) == 401);
}

TEST_CASE("a reaction is there once, has no body, and there are two a second") {
    Client client;
    const auto path = to(thread) + "/1790212532418/reactions/";
    CHECK(client.status("PUT", path + "like") == 200);
    CHECK(client.status("PUT", path + "like") == 200);
    const auto third = client.call("PUT", path + "heart");
    CHECK(third.status == 429);
    CHECK(http::header(third.headers, "Retry-After") == "1");
    client.pass(1s);
    CHECK(client.status("PUT", path + "heart", "{}") == 400);
    CHECK(client.peer.reactions(plain_thread, "1790212532418") == std::vector<std::string>{"like"});
    CHECK(client.status("DELETE", path + "like") == 200);
    CHECK(client.peer.reactions(plain_thread, "1790212532418").empty());
}

TEST_CASE("seven messages a second go into one conversation, and others do not mind") {
    Client client;
    for (int message = 0; message < 7; ++message) CHECK(client.status("POST", to(thread), text) == 201);
    CHECK(client.status("POST", to(thread), text) == 429);
    CHECK(client.status("POST", to("19%3Ab7e0c4a9channel%40thread.tacv2%3Bmessageid%3D2"), text) == 201);
    client.pass(1s);
    CHECK(client.status("POST", to(thread), text) == 201);
}

TEST_CASE("a chat is made with one member who may be written to, and always the same") {
    const Client client;
    const auto wish = [&](const std::string& member) {
        return json{{"isGroup", false}, {"members", {{{"id", member}}}}, {"tenantId", a_world().tenant}}
            .dump();
    };
    const auto made = client.call("POST", "conversations", wish("29:one"));
    CHECK(made.status == 201);
    const auto chat = json::parse(made.body).at("id").get<std::string>();
    CHECK(chat == client.peer.chat_with("29:one"));
    CHECK(json::parse(client.call("POST", "conversations", wish("29:one")).body).at("id") == chat);
    CHECK(client.status("POST", to("a%3A" + chat.substr(2)), card) == 201);
    CHECK_FALSE(client.peer.messages(chat).front().card.empty());
    CHECK(client.status("POST", "conversations", wish("29:nobody")) == 400);
    CHECK(client.status("POST", "conversations", wish("29:far")) == 403);
    CHECK(client.status("POST", "conversations", R"({"isGroup":false,"members":[{"id":"29:one"}]})") == 400);
}

TEST_CASE("the roster comes in pages, under either name of the Entra id") {
    const Client client;
    const std::string path = "conversations/19%3Ab7e0c4a9general%40thread.tacv2/pagedmembers?pageSize=500";
    const auto first = json::parse(client.call("GET", path).body);
    CHECK(first.at("members").size() == 2);
    CHECK(first.at("members").at(0).contains("aadObjectId"));
    CHECK(first.at("members").at(1).contains("objectId"));
    const auto next = first.at("continuationToken").get<std::string>();
    const auto last = json::parse(client.call("GET", path + "&continuationToken=" + next).body);
    CHECK(last.at("members").size() == 1);
    CHECK_FALSE(last.contains("continuationToken"));
    const auto team = json::parse(client.call("GET", "teams/19%3Ab7e0c4a9general%40thread.tacv2").body);
    CHECK(team.at("aadGroupId") == a_world().group);
}

TEST_CASE("Graph shows the bot's own replies, newest first, to its own token only") {
    Client client;
    for (const auto* words : {"a", "b", "c"}) {
        client.call("POST", to(thread), json{{"type", "message"}, {"text", words}}.dump());
    }
    const auto settings = client.peer.settings();
    http::Outgoing asked{
        .url = settings.cloud.graph + "/v1.0/teams/" + a_world().group +
               "/channels/19%3Ab7e0c4a9channel%40thread.tacv2/messages/1790212532418/replies?$top=2",
        .headers = {{"Authorization", "Bearer " + client.token}}};
    CHECK(Client::ask(asked).status == 401);
    asked.headers = {{"Authorization", "Bearer " + client.fetch(settings.cloud.graph + "/.default")}};
    const auto first = json::parse(Client::ask(asked).body);
    REQUIRE(first.at("value").size() == 2);
    CHECK(first.at("value").at(0).at("body").at("content") == "<p>c</p>");
    CHECK(first.at("value").at(0).at("from").at("application").at("id") == settings.app_id);
    asked.url = first.at("@odata.nextLink").get<std::string>();
    const auto last = json::parse(Client::ask(asked).body);
    CHECK(last.at("value").size() == 1);
    CHECK_FALSE(last.contains("@odata.nextLink"));
}

TEST_CASE("a planned fault meets the call that it was planned for") {
    Client client;
    auto& peer = client.peer;
    SECTION("an error in either shape, and the call is not obeyed") {
        peer.fault("send", {.status = 403, .code = "BotNotInConversationRoster"}, 2);
        peer.fault("send", {.status = 403, .code = "MessageWritesBlocked", .old_shape = true}, 3);
        CHECK(client.status("POST", to(thread), text) == 201);
        const auto second = json::parse(client.call("POST", to(thread), text).body);
        CHECK(second.at("error").at("code") == "BotNotInConversationRoster");
        const auto third = json::parse(client.call("POST", to(thread), text).body);
        CHECK(json::parse(third.at("message").get<std::string>()).at("subCode") == "MessageWritesBlocked");
        CHECK(client.status("POST", to(thread), text) == 201);
        CHECK(peer.messages().size() == 2);
        CHECK(peer.refused().empty());
    }
    SECTION("a line that is cut, with the call obeyed or not") {
        peer.fault("send", {.cut = true});
        peer.fault("send", {.done_first = true, .cut = true}, 2);
        for (std::size_t kept = 0; kept < 2; ++kept) {
            CHECK(std::holds_alternative<http::Doubtful>(http::call(client.made("POST", to(thread), text))));
            CHECK(peer.messages().size() == kept);
        }
        CHECK(peer.count("send") == 2);
    }
    SECTION("an answer that comes late") {
        peer.fault("send", {.late = 300ms});
        const auto outcome = http::call(client.made("POST", to(thread), text), {.deadline = 100ms});
        CHECK(std::holds_alternative<http::Doubtful>(outcome));
        CHECK(peer.messages().size() == 1);
    }
    SECTION("a throttle, with and without a word of how long") {
        peer.fault("send", {.status = 429, .code = "Throttled", .retry_after = "7"});
        peer.fault("send", {.status = 429, .code = "Throttled"}, 2);
        CHECK(http::header(client.call("POST", to(thread), text).headers, "Retry-After") == "7");
        CHECK(http::header(client.call("POST", to(thread), text).headers, "Retry-After").empty());
    }
}

TEST_CASE("a post that is gone takes no replies and no reactions") {
    Client client;
    client.peer.remove_post("19:b7e0c4a9channel@thread.tacv2", "1790212532418");
    CHECK(client.status("POST", to(thread), text) == 404);
    CHECK(client.status("PUT", to(thread) + "/1790212532418/reactions/like") == 404);
}

TEST_CASE("an activity comes with a token that names the peer, signed by the key that is shown") {
    const Client client;
    Drawer<http::Request> drawer;
    const TestServer bot{[&](const http::Request& request, const http::Reply& reply) {
        drawer.put(request);
        reply({});
    }};
    client.peer.tell("http://127.0.0.1:" + std::to_string(bot.port()) + "/api/messages", "{}");
    const auto requests = drawer.take();
    REQUIRE(requests.size() == 1);
    CHECK(http::header(requests.front().headers, "Authorization").starts_with("Bearer ey"));
    const auto metadata = json::parse(Client::ask({.url = client.peer.settings().cloud.openid}).body);
    const auto keys = json::parse(Client::ask({.url = metadata.at("jwks_uri").get<std::string>()}).body);
    CHECK(keys.at("keys").at(0).at("kid") == "key-1");
    CHECK(keys.at("keys").at(0).at("endorsements") == json::array({"msteams"}));
    CHECK_FALSE(keys.at("keys").at(0).contains("d"));
}

TEST_CASE("each part of a token can be made wrong") {
    const Client client;
    const auto right = client.peer.mint();
    for (const auto& mint :
         {TeamsMint{.algorithm = "none"}, TeamsMint{.algorithm = "HS256"}, TeamsMint{.algorithm = "RS512"},
          TeamsMint{.key = "other"}, TeamsMint{.issuer = "x"}, TeamsMint{.audience = "x"},
          TeamsMint{.service = ""}, TeamsMint{.expires = -400s}, TeamsMint{.stranger = true},
          TeamsMint{.changed = true}}) {
        const auto wrong = client.peer.mint(mint);
        CHECK(wrong != right);
        CHECK(std::ranges::count(wrong, '.') == 2);
    }
}
