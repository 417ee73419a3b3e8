#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

using namespace support;
using namespace std::chrono_literals;

namespace {

constexpr auto head_only = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n";

/// So many clients, each of which has been let in: it got an answer.
std::vector<RawSocket> guests(std::uint16_t port, std::size_t count, const std::string& from = "127.0.0.1") {
    std::vector<RawSocket> all;
    while (all.size() < count) {
        all.emplace_back(port, from);
        all.back().send(get("/now"));
        all.back().response();
    }
    return all;
}

}  // namespace

TEST_CASE("a connection without a request ends after a while, in silence") {
    TestServer server{echo, {.first = 100ms, .idle = 100ms}};
    const RawSocket silent{server.port()};
    CHECK(silent.read().empty());
    const RawSocket fell_silent{server.port()};
    fell_silent.send(get("/"));
    CHECK(status_of(fell_silent.response()) == 200);
    CHECK(fell_silent.ended());
}

TEST_CASE(
    "a connection that has asked is kept longer than one that never has, and than any usual proxy keeps it") {
    TestServer server{echo, {.first = 50ms}};
    const RawSocket asks{server.port()};
    asks.send(get("/"));
    CHECK(status_of(asks.response()) == 200);
    const RawSocket silent{server.port()};
    CHECK(silent.ended());
    asks.send(get("/"));
    CHECK(status_of(asks.response()) == 200);
    CHECK(http::Bounds{}.idle > 10min);
}

TEST_CASE("a request that does not come to its end in time is told so") {
    TestServer server{echo, {.request = 100ms}};
    CHECK(status_of(answer_to(server.port(), "GET / HT")) == 408);
    CHECK(status_of(answer_to(server.port(), "GET / HTTP/1.1\r\nHost: h\r\nA: ")) == 408);
    CHECK(status_of(answer_to(server.port(), head_only)) == 408);
}

TEST_CASE("dripping bytes do not win time for a request") {
    TestServer server{echo, {.request = 200ms}};
    const RawSocket client{server.port()};
    client.send("GET / HTTP/1.1\r\nHost: h\r\n");
    std::string answer;
    for (int drop = 0; drop < 200 && answer.empty(); ++drop) {
        client.send("a: b\r\n");
        answer = client.read("\r\n\r\n", 20ms);
    }
    CHECK(status_of(answer) == 408);
}

TEST_CASE("slow and silent clients do not hold up others") {
    TestServer server{echo};
    std::vector<RawSocket> slow;
    for (int client = 0; client < 100; ++client) {
        slow.emplace_back(server.port());
        slow.back().send(client % 2 == 0 ? "GET / HTTP/1.1\r\nHo" : head_only);
    }
    CHECK(status_of(answer_to(server.port(), last_get("/"), 2s)) == 200);
}

TEST_CASE("a client that does not read its answer is let go in time") {
    const std::string large(8'000'000, 'x');
    TestServer server{[&](const http::Request&, const http::Reply& reply) { reply({.body = large}); },
                      {.answer = 2s}};
    const RawSocket client{server.port()};
    client.narrow();
    client.send(get("/"));
    CHECK(status_of(client.read("\r\n\r\n")) == 200);
    CHECK(eventually([&] { return server->counts().connections == 0; }));
}

TEST_CASE("one connection too many ends the one that is silent longest") {
    TestServer server{echo, {.connections = 3}};
    const auto clients = guests(server.port(), 3);
    clients[0].send(get("/"));
    CHECK(status_of(clients[0].response()) == 200);
    const auto newcomer = guests(server.port(), 1);
    CHECK(clients[1].ended());
    clients[0].send(last_get("/"));
    CHECK(status_of(clients[0].read()) == 200);
    CHECK(server->counts().gave_way == 1);
}

TEST_CASE("a slow request gives way as well, one that is being worked on does not") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting), {.connections = 2}};
    const RawSocket worked_on{server.port()};
    worked_on.send(last_get("/later"));
    const auto replies = waiting.take();
    const RawSocket slow{server.port()};
    slow.send("GET / HT");
    CHECK(body_of(answer_to(server.port(), last_get("/now"))) == "now");
    CHECK(slow.ended());
    replies.at(0)({.body = "later"});
    CHECK(body_of(worked_on.read()) == "later");
}

TEST_CASE("where every connection is worked on, a new one is turned away") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting), {.connections = 1}};
    const RawSocket worked_on{server.port()};
    worked_on.send(last_get("/later"));
    const auto replies = waiting.take();
    const RawSocket newcomer{server.port()};
    CHECK(newcomer.ended());
    replies.at(0)({.body = "later"});
    CHECK(body_of(worked_on.read()) == "later");
}

TEST_CASE("an address over its share loses its own connections, and nobody else's") {
    TestServer server{echo, {.share = 2, .share_on_loopback = true}};
    const auto others = guests(server.port(), 2, "127.0.0.2");
    const auto greedy = guests(server.port(), 3, "127.0.0.3");
    CHECK(greedy[0].ended());
    others[0].send(last_get("/"));
    CHECK(status_of(others[0].read()) == 200);
    CHECK(server->counts().gave_way == 1);
}

TEST_CASE("a proxy on loopback may bring as many as it likes") {
    TestServer server{echo, {.share = 2}};
    const auto clients = guests(server.port(), 5);
    clients[0].send(last_get("/"));
    CHECK(status_of(clients[0].read()) == 200);
}

TEST_CASE("more than can be worked on is told to come again") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting), {.in_work = 2}};
    const RawSocket first{server.port()};
    const RawSocket second{server.port()};
    first.send(last_get("/later"));
    second.send(last_get("/later"));
    const auto replies = waiting.take(2);
    REQUIRE(replies.size() == 2);

    const RawSocket third{server.port()};
    third.send(get("/now"));
    const auto busy = third.response();
    CHECK(status_of(busy) == 503);
    CHECK(busy.find("Retry-After: 1\r\n") != std::string::npos);
    CHECK(busy.find("Connection: close") == std::string::npos);
    CHECK(server->counts().refused == 1);

    for (const auto& reply : replies) reply({});
    CHECK(status_of(first.read()) == 200);
    CHECK(status_of(second.read()) == 200);
    third.send(last_get("/now"));
    CHECK(status_of(third.read()) == 200);
}

TEST_CASE("an answer that does not come in time is given up, and dropped when it comes") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting), {.answer = 100ms}};
    const RawSocket client{server.port()};
    client.send(get("/later"));
    const auto answer = client.read();
    CHECK(status_of(answer) == 503);
    CHECK(answer.find("Retry-After: 1\r\n") != std::string::npos);
    CHECK(server->counts().in_work == 0);
    for (const auto& reply : waiting.take()) reply({.body = "late"});
    CHECK(body_of(answer_to(server.port(), last_get("/now"))) == "now");
}

TEST_CASE("a body that is refused is still read for a while, so that the answer arrives") {
    TestServer server{echo};
    const RawSocket client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n" +
                std::string(2'000'000, 'x'));
    CHECK(status_of(client.read()) == 413);
}

TEST_CASE("smaller bounds are kept as well") {
    TestServer server{echo, {.header = 256, .body = 8}};
    CHECK(status_of(answer_to(server.port(), last_get("/" + std::string(300, 'x')))) == 431);
    CHECK(status_of(answer_to(server.port(), last_get("/" + std::string(150, 'x')))) == 200);
    const std::string post = "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: ";
    CHECK(status_of(answer_to(server.port(), post + "8\r\n\r\n12345678")) == 200);
    CHECK(status_of(answer_to(server.port(), post + "9\r\n\r\n123456789")) == 413);
}
