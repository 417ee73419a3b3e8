#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

constexpr auto channel = "/local/channels/hr/messages";

http::Request request(const std::string& path, http::Headers headers) {
    return {.method = "GET", .path = path, .headers = std::move(headers)};
}

std::string deep(int levels) {
    return std::string(static_cast<std::size_t>(levels), '[') +
           std::string(static_cast<std::size_t>(levels), ']');
}

struct Bad {
    std::string title{};
    std::string body{};
};

const std::vector<Bad> bad_posts{
    {"no JSON", "{"},
    {"no object", "[]"},
    {"a text", "\"hello\""},
    {"nothing in it", "{}"},
    {"no author", R"({"text":"a"})"},
    {"no text", R"({"author":"a"})"},
    {"an author of the wrong type", R"({"author":1,"text":"a"})"},
    {"a text of the wrong type", R"({"author":"a","text":{"a":1}})"},
    {"a text that is null", R"({"author":"a","text":null})"},
    {"a blank text", R"({"author":"a","text":" \n　​"})"},
    {"a blank author", R"({"author":" ","text":"a"})"},
    {"an author who is the bot", R"({"author":"aizuchi","text":"a"})"},
    {"the bot's account", R"({"author":"bot","text":"a"})"},
    {"an author in disguise", "{\"author\":\"\u202EAizuchi\u202C\",\"text\":\"a\"}"},
    {"an author too long", R"({"author":")" + std::string(101, 'x') + R"(","text":"a"})"},
    {"a text too long", R"({"author":"a","text":")" + std::string(16 * 1024 + 1, 'x') + R"("})"},
    {"bad UTF-8", "{\"author\":\"a\",\"text\":\"\xFF\"}"},
    {"half a surrogate", R"({"author":"a","text":"\ud800"})"},
    {"an empty id", R"({"author":"a","text":"a","id":""})"},
    {"an id with a slash", R"({"author":"a","text":"a","id":"a/b"})"},
    {"an id with a space", R"({"author":"a","text":"a","id":"a b"})"},
    {"an id with a control character", R"({"author":"a","text":"a","id":"a\u0007"})"},
    {"an id like the bot's", R"({"author":"a","text":"a","id":"bot:thanks:1"})"},
    {"an id of dots", R"({"author":"a","text":"a","id":".."})"},
    {"an id too long", R"({"author":"a","text":"a","id":")" + std::string(129, 'x') + R"("})"},
    {"an id that is a number", R"({"author":"a","text":"a","id":7})"},
    {"a reply to a number", R"({"author":"a","text":"a","reply_to":7})"},
    {"too deep", R"({"author":"a","text":"a","more":)" + deep(70) + "}"},
    {"very deep", R"({"author":"a","text":"a","more":)" + deep(50'000) + "}"},
    {"more behind it", R"({"author":"a","text":"a"} {})"},
};

}  // namespace

TEST_CASE("a post that is wrong is refused with what is wrong, and nothing of it is kept") {
    Desk desk;
    for (const auto& [title, body] : bad_posts) {
        INFO(title);
        const auto answered = desk.ask("POST", channel, body);
        CHECK(answered.status == 400);
        CHECK_FALSE(answered.code().empty());
        CHECK_FALSE(answered.message().empty());
    }
    CHECK(desk.messages().empty());
    CHECK(desk.failures.empty());
}

TEST_CASE("what is unusual but right is taken") {
    Desk desk;
    const auto status = [&](const std::string& body) { return desk.ask("POST", channel, body).status; };
    CHECK(status(R"({"author":"a","text":"a","colour":"blue","id":null,"reply_to":null})") == 201);
    CHECK(status(R"({"author":"a","text":"a","more":)" + deep(63) + "}") == 201);
    CHECK(status(R"({"author":"a","text":"[[[[ \" ]] {{{{","id":"発言-1"})") == 201);
    CHECK(status(R"({"author":")" + std::string(100, 'x') + R"(","text":"a"})") == 201);
    CHECK(status(R"({"author":"a","text":")" + std::string(16 * 1024, 'x') + R"("})") == 201);
}

TEST_CASE("only JSON is taken") {
    Desk desk;
    const auto typed = [&](const std::string& type) {
        return desk
            .request({.method = "POST",
                      .path = channel,
                      .headers = {{"Host", "127.0.0.1:3978"}, {"Content-Type", type}},
                      .body = R"({"author":"a","text":"b"})"})
            .status;
    };
    CHECK(typed("text/plain") == 415);
    CHECK(typed("application/x-www-form-urlencoded") == 415);
    CHECK(typed("application/json-seq") == 415);
    CHECK(typed("application/json") == 201);
    CHECK(typed("Application/JSON; charset=utf-8") == 201);
}

TEST_CASE("an unknown place, channel or method has its own answer") {
    Desk desk;
    CHECK(desk.ask("POST", "/local/channels/nowhere/messages", R"({"author":"a","text":"b"})").status == 404);
    CHECK(desk.ask("GET", "/local/channels/nowhere/messages").status == 404);
    for (const auto* path :
         {"/local", "/local/", "/local/people/", "/local/messages", "/other", "/local/channels/hr",
          "/local/channels//messages", "/local/page/", "/local/page/../api.cpp"}) {
        INFO(path);
        CHECK(desk.ask("GET", path).status == 404);
    }
    const auto wrong = desk.ask("DELETE", channel);
    CHECK(wrong.status == 405);
    CHECK(http::header(wrong.headers, "Allow") == "GET, HEAD, POST");
    CHECK(desk.ask("GET", "/local/channels/%zz/messages").status == 400);
    CHECK(desk.ask("GET", "/local/channels/%FF/messages").status == 400);
}

TEST_CASE("only who asks for us by our name is answered, and no other site's page") {
    Desk desk;
    const auto status = [&](http::Headers headers) {
        return desk.request(request("/local/people", std::move(headers))).status;
    };
    CHECK(status({{"Host", "127.0.0.1:3978"}}) == 200);
    CHECK(status({{"Host", "localhost:3978"}}) == 200);
    CHECK(status({{"Host", "LOCALHOST:3978"}}) == 200);
    for (const auto* host :
         {"", "127.0.0.1", "localhost", "localhost:80", "evil.example:3978", "127.0.0.1:3978.evil.example",
          "127.0.0.1:3978@evil.example", "aizuchi.example.com"}) {
        INFO(host);
        CHECK(status({{"Host", host}}) == 403);
    }
    CHECK(status({}) == 403);
    CHECK(status({{"Host", "127.0.0.1:3978"}, {"Origin", "http://127.0.0.1:3978"}}) == 200);
    for (const auto* origin :
         {"null", "http://evil.example", "https://127.0.0.1:3978", "http://127.0.0.1:80", "127.0.0.1:3978"}) {
        INFO(origin);
        CHECK(status({{"Host", "127.0.0.1:3978"}, {"Origin", origin}}) == 403);
    }
    CHECK(desk.request(request("/", {{"Host", "evil.example"}})).status == 403);
}

TEST_CASE("behind a proxy the public name is ours as well, and localhost only on loopback") {
    Desk desk;
    desk.doors = {.listen = "192.0.2.7:3978", .public_url = "https://aizuchi.example.com"};
    const auto status = [&](http::Headers headers) {
        return desk.request(request("/local/people", std::move(headers))).status;
    };
    CHECK(status({{"Host", "aizuchi.example.com"}, {"Origin", "https://aizuchi.example.com"}}) == 200);
    CHECK(status({{"Host", "Aizuchi.example.com:443"}}) == 200);
    CHECK(status({{"Host", "192.0.2.7:3978"}}) == 200);
    CHECK(status({{"Host", "localhost:3978"}}) == 403);
    CHECK(status({{"Host", "aizuchi.example.com"}, {"Origin", "http://aizuchi.example.com"}}) == 403);
}

TEST_CASE("where a key is set, everything but the page's own files asks for it") {
    Desk desk{{.key = "open sesame"}};
    const auto status = [&](const std::string& shown) {
        return desk.request(request("/local/people", {{"Host", "127.0.0.1:3978"}, {"Authorization", shown}}))
            .status;
    };
    CHECK(status("Bearer open sesame") == 200);
    CHECK(status("bearer open sesame") == 200);
    for (const auto* shown :
         {"", "Bearer", "Bearer ", "Bearer open sesam", "Bearer open sesame!", "Basic open sesame"}) {
        INFO(shown);
        CHECK(status(shown) == 401);
    }
    CHECK(desk.ask("GET", "/local/events").status == 401);
    CHECK(desk.ask("GET", "/local/nothing").status == 401);
    CHECK(desk.ask("GET", "/").status == 200);
}

TEST_CASE("the clock is shown to all, and put on only where the config allows it") {
    Desk desk;
    CHECK(desk.get("/local/clock") ==
          Json{{"now", "2026-10-05T00:00:00Z"}, {"advance", true}, {"zone", "+06:00"}});
    const auto listener = std::make_shared<Listener>();
    desk.feed.add(listener, 0);
    const auto later = desk.ask("POST", "/local/clock", R"({"advance":"4h"})");
    CHECK(later.status == 200);
    CHECK(later.json() == Json{{"now", "2026-10-05T04:00:00Z"}});
    CHECK(listener->heard == std::vector<std::string>{R"({"clock":"2026-10-05T04:00:00Z"})"});
    for (const auto* body :
         {"{}", R"({"advance":4})", R"({"advance":"tomorrow"})", R"({"advance":"-4h"})", R"({"advance":"4"})",
          R"({"advance":"9999999d"})", R"({"advance":"2030-01-01T00:00:00Z"})"}) {
        INFO(body);
        CHECK(desk.ask("POST", "/local/clock", body).status == 400);
    }
    Desk fixed{{.clock = false}};
    CHECK(fixed.ask("POST", "/local/clock", R"({"advance":"4h"})").status == 403);
    CHECK(fixed.get("/local/clock").at("advance") == false);
}

TEST_CASE("the page comes from the program, once, and runs nothing from elsewhere") {
    Desk desk;
    const auto page = desk.ask("GET", "/");
    CHECK(page.status == 200);
    CHECK(http::header(page.headers, "Content-Type") == "text/html; charset=utf-8");
    CHECK(http::header(page.headers, "Content-Security-Policy")
              .starts_with("default-src 'none'; script-src 'self'"));
    CHECK(http::header(page.headers, "X-Content-Type-Options") == "nosniff");
    CHECK(page.body.find("<html") != std::string::npos);
    const auto tag = std::string{http::header(page.headers, "ETag")};
    const auto again = desk.request(request("/", {{"Host", "127.0.0.1:3978"}, {"If-None-Match", tag}}));
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    const auto zipped = desk.request(
        request("/local/page/page.js", {{"Host", "127.0.0.1:3978"}, {"Accept-Encoding", "gzip, br"}}));
    CHECK(zipped.status == 200);
    CHECK(http::header(zipped.headers, "Content-Type") == "text/javascript; charset=utf-8");
    CHECK(http::header(zipped.headers, "Content-Encoding") == "gzip");
    CHECK(zipped.body.starts_with("\x1F\x8B"));
    Desk without{{.page = false}};
    CHECK(without.ask("GET", "/").status == 404);
    CHECK(without.ask("GET", "/local/page/page.js").status == 404);
}

TEST_CASE("every file that the page asks for is there") {
    const local::PageFiles files;
    for (const auto& name : files.names()) {
        const auto body = files.file(name, {})->body;
        const bool asks = name.ends_with(".js") || name.ends_with(".html");
        for (auto at = body.find("/local/page/"); asks && at != std::string::npos;
             at = body.find("/local/page/", at + 1)) {
            const auto begin = at + std::string{"/local/page/"}.size();
            const auto wanted = body.substr(begin, body.find_first_of("\"'`? )", begin) - begin);
            INFO(name << " asks for " << wanted);
            CHECK((wanted.empty() || files.file(wanted, {})));
        }
    }
}
