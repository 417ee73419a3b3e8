#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <memory>
#include <stdexcept>

using namespace support;
using namespace std::chrono_literals;

namespace {

http::NextPart these(std::vector<std::string> texts) {
    return [texts = std::move(texts), next = std::size_t{0}]() mutable -> std::optional<std::string> {
        if (next == texts.size()) return {};
        return texts[next++];
    };
}

/// Gives one part; the next cannot be had.
http::NextPart failing() {
    return [given = false]() mutable -> std::optional<std::string> {
        if (std::exchange(given, true)) throw std::runtime_error{"no"};
        return "first";
    };
}

/// Answers with a body that `make` makes, but `/now` at once.
template <typename Make>
http::Handler in_parts(Make make) {
    return [make](const http::Request& request, const http::Reply& reply) {
        if (request.path == "/now") return reply({.body = "now"});
        reply({.headers = {{"Content-Type", "text/plain"}}, .parts = make()});
    };
}

http::NextPart abc() {
    return these({"a", "bb", "ccc"});
}

const std::string old_get = "GET / HTTP/1.0\r\n\r\n";

}  // namespace

TEST_CASE("a body in parts arrives whole and in order, in chunks") {
    TestServer server{in_parts(abc)};
    const auto answer = answer_to(server.port(), last_get("/"));
    CHECK(status_of(answer) == 200);
    CHECK(answer.find("Content-Type: text/plain\r\n") != std::string::npos);
    CHECK(answer.find("Transfer-Encoding: chunked\r\n") != std::string::npos);
    CHECK(answer.find("Content-Length") == std::string::npos);
    CHECK(body_of(answer) == "1\r\na\r\n2\r\nbb\r\n3\r\nccc\r\n0\r\n\r\n");
}

TEST_CASE("a part without text does not end the body") {
    TestServer server{in_parts([] { return these({"", "a", "", "b"}); })};
    CHECK(body_of(answer_to(server.port(), last_get("/"))) == "1\r\na\r\n1\r\nb\r\n0\r\n\r\n");
}

TEST_CASE("a body without a part is empty") {
    TestServer server{in_parts([] { return these({}); })};
    CHECK(body_of(answer_to(server.port(), last_get("/"))) == "0\r\n\r\n");
}

TEST_CASE("a connection goes on after a body in parts") {
    TestServer server{in_parts(abc)};
    const auto answers = answer_to(server.port(), get("/") + get("/") + last_get("/now"));
    const auto end = answers.find("0\r\n\r\nHTTP/1.1 200 OK\r\n");
    REQUIRE(end != std::string::npos);
    CHECK(answers.find("0\r\n\r\nHTTP/1.1 200 OK\r\n", end + 1) != std::string::npos);
    CHECK(answers.ends_with("\r\n\r\nnow"));
}

TEST_CASE("a client of HTTP/1.0 gets a body in parts without chunks, until the connection ends") {
    TestServer server{in_parts(abc)};
    const auto answer = answer_to(server.port(), "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(answer.find("Transfer-Encoding") == std::string::npos);
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    CHECK(body_of(answer) == "abbccc");
    const RawSocket client{server.port()};
    client.send(old_get);
    CHECK_FALSE(client.broken_off());
}

TEST_CASE("HEAD of a body in parts asks for none") {
    std::atomic<int> asked = 0;
    TestServer server{in_parts([&asked] {
        return [&asked]() -> std::optional<std::string> {
            ++asked;
            return {};
        };
    })};
    const auto answers = answer_to(server.port(), "HEAD / HTTP/1.1\r\nHost: h\r\n\r\n" + last_get("/now"));
    CHECK(answers.find("Transfer-Encoding: chunked\r\n\r\nHTTP/1.1 200 OK\r\n") != std::string::npos);
    CHECK(answers.ends_with("\r\n\r\nnow"));
    CHECK(asked == 0);
}

TEST_CASE("a body whose next part cannot be had is broken off, so that nobody takes it for the whole") {
    TestServer server{in_parts(failing)};
    CHECK_FALSE(answer_to(server.port(), get("/")).ends_with("0\r\n\r\n"));
    for (const auto& request : {get("/"), old_get}) {
        const RawSocket client{server.port()};
        client.send(request);
        CHECK(client.broken_off());
    }
    CHECK(body_of(answer_to(server.port(), last_get("/now"))) == "now");
}

TEST_CASE("a client that does not read is asked about no further, and is dropped in the end") {
    std::atomic<int> asked = 0;
    TestServer server{in_parts([&asked] {
                          return [&asked]() -> std::optional<std::string> {
                              ++asked;
                              return std::string(1'000'000, 'x');
                          };
                      }),
                      {.answer = 300ms}};
    const RawSocket slow{server.port()};
    slow.narrow();
    slow.send(get("/"));
    CHECK(eventually([&] { return asked > 0; }));
    CHECK(eventually([&] { return server->counts().connections == 0; }));
    CHECK(asked < 50);
}

TEST_CASE("a body lets go of what it is made from when its client goes away") {
    Drawer<std::weak_ptr<int>> kept;
    TestServer server{in_parts([&kept] {
        auto source = std::make_shared<int>(0);
        kept.put(source);
        return [source]() -> std::optional<std::string> { return "part " + std::to_string(++*source); };
    })};
    RawSocket client{server.port()};
    client.send(get("/"));
    CHECK(client.read("part 2").find("part 1") != std::string::npos);
    client.close();
    const auto source = kept.take().at(0);
    CHECK(eventually([&] { return source.expired(); }));
    CHECK(server->counts().connections == 0);
}

TEST_CASE("nobody else waits while a part is made") {
    std::promise<void> go_on;
    auto made = go_on.get_future().share();
    TestServer server{in_parts([made] {
        return [made, given = false]() mutable -> std::optional<std::string> {
            if (std::exchange(given, true)) return {};
            made.wait();
            return "late";
        };
    })};
    const RawSocket client{server.port()};
    client.send(last_get("/"));
    client.read("\r\n\r\n");
    CHECK(body_of(answer_to(server.port(), last_get("/now"))) == "now");
    go_on.set_value();
    CHECK(client.read() == "4\r\nlate\r\n0\r\n\r\n");
}

TEST_CASE("a part that takes too long breaks its body off") {
    std::promise<void> go_on;
    auto made = go_on.get_future().share();
    TestServer server{in_parts([made] {
                          return [made]() -> std::optional<std::string> {
                              made.wait();
                              return "too late";
                          };
                      }),
                      {.answer = 300ms}};
    const RawSocket client{server.port()};
    client.send(get("/"));
    CHECK(client.broken_off());
    go_on.set_value();
}

TEST_CASE("a server that stops lets a body come to its end") {
    std::promise<void> asked;
    std::promise<void> go_on;
    auto made = go_on.get_future().share();
    TestServer server{in_parts([&asked, made] {
                          return [&asked, made, given = false]() mutable -> std::optional<std::string> {
                              if (std::exchange(given, true)) return {};
                              asked.set_value();
                              made.wait();
                              return "last";
                          };
                      }),
                      {.stop = 60s}};
    const RawSocket client{server.port()};
    client.send(get("/"));
    asked.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    CHECK(stopped.wait_for(100ms) == std::future_status::timeout);
    go_on.set_value();
    CHECK(client.read().ends_with("4\r\nlast\r\n0\r\n\r\n"));
    CHECK(stopped.wait_for(3s) == std::future_status::ready);
}

TEST_CASE("a server that stops breaks off a body without an end, but not while a part of it is made") {
    std::promise<void> asked;
    std::promise<void> go_on;
    auto made = go_on.get_future().share();
    TestServer server{in_parts([&asked, made] {
                          return [&asked, made, given = false]() mutable -> std::optional<std::string> {
                              if (!std::exchange(given, true)) asked.set_value();
                              made.wait();
                              return "more";
                          };
                      }),
                      {.stop = 50ms}};
    const RawSocket client{server.port()};
    client.send(get("/"));
    asked.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    CHECK(stopped.wait_for(300ms) == std::future_status::timeout);
    go_on.set_value();
    CHECK(stopped.wait_for(3s) == std::future_status::ready);
    CHECK(client.broken_off());
}
