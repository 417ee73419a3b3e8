#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <stdexcept>
#include <thread>

using namespace support;

TEST_CASE("a handler sees the request as it was sent") {
    Drawer<http::Request> seen;
    TestServer server{[&](http::Request request, const http::Reply& reply) {
        seen.put(std::move(request));
        reply({});
    }};
    answer_to(server.port(),
              "POST /a%2Fb/c?x=%20y HTTP/1.1\r\nHost: h\r\nX-Name: 伊藤\r\nConnection: close\r\n"
              "Content-Length: 5\r\n\r\nhello");
    const auto request = seen.take().at(0);
    CHECK(request.method == "POST");
    CHECK(request.path == "/a%2Fb/c");
    CHECK(request.query == "x=%20y");
    CHECK(request.body == "hello");
    CHECK(request.from == "127.0.0.1");
    CHECK(request.arrived_at == monday_morning());
    CHECK(http::header(request.headers, "x-name") == "伊藤");
    CHECK(http::header(request.headers, "Host") == "h");
}

TEST_CASE("chunks come together as one body") {
    TestServer server{echo};
    const auto answer =
        answer_to(server.port(),
                  "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "3;x=1\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n");
    CHECK(body_of(answer) == "POST\n/\n\nabcde");
}

TEST_CASE("a response carries its length, and the date by the server's clock") {
    TestServer server{[](const http::Request&, const http::Reply& reply) {
        reply({.status = 201, .headers = {{"Content-Type", "text/plain"}}, .body = "hello"});
    }};
    CHECK(answer_to(server.port(), last_get("/")) ==
          "HTTP/1.1 201 Created\r\nDate: Mon, 05 Oct 2026 09:00:00 GMT\r\nContent-Type: text/plain\r\n"
          "Content-Length: 5\r\nConnection: close\r\n\r\nhello");
}

TEST_CASE("a header with a line break in its value is dropped") {
    TestServer server{[](const http::Request&, const http::Reply& reply) {
        reply({.headers = {{"X-Bad", "a\r\nSet-Cookie: b"}, {"X-Good", "c"}, {"X Bad", "d"}}});
    }};
    const auto answer = answer_to(server.port(), last_get("/"));
    CHECK(answer.find("Bad") == std::string::npos);
    CHECK(answer.find("Set-Cookie") == std::string::npos);
    CHECK(answer.find("X-Good: c\r\n") != std::string::npos);
}

TEST_CASE("HEAD is answered like GET, with the head only") {
    TestServer server{echo};
    const RawSocket client{server.port()};
    client.send("HEAD /x HTTP/1.1\r\nHost: h\r\n\r\n" + last_get("/y"));
    const auto answers = client.read();
    CHECK(answers.find("Content-Length: 8\r\n\r\nHTTP/1.1 200 OK") != std::string::npos);
    CHECK(answers.ends_with("GET\n/y\n\n"));
}

TEST_CASE("an answer without content has neither body nor length") {
    TestServer server{
        [](const http::Request&, const http::Reply& reply) { reply({.status = 204, .body = "hello"}); }};
    const auto answer = answer_to(server.port(), last_get("/"));
    CHECK(status_of(answer) == 204);
    CHECK(answer.find("Content-Length") == std::string::npos);
    CHECK(body_of(answer).empty());
}

TEST_CASE("requests sent one behind the other are answered in their order") {
    TestServer server{echo};
    const auto answers = answer_to(server.port(), get("/1") + get("/2") + last_get("/3"));
    const auto first = answers.find("GET\n/1");
    const auto second = answers.find("GET\n/2");
    const auto third = answers.find("GET\n/3");
    CHECK(first < second);
    CHECK(second < third);
    CHECK(third != std::string::npos);
}

TEST_CASE("a request that comes byte by byte is understood") {
    TestServer server{echo};
    const RawSocket client{server.port()};
    for (const char byte : last_get("/slow")) client.send({&byte, 1});
    CHECK(body_of(client.read()) == "GET\n/slow\n\n");
}

TEST_CASE("a client that has nothing more to send is answered") {
    TestServer server{echo};
    const RawSocket client{server.port()};
    client.send(get("/"));
    client.finish();
    CHECK(status_of(client.read()) == 200);
}

TEST_CASE("a client that asks whether to go on is told so, or refused at once") {
    TestServer server{echo};
    const RawSocket client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    CHECK(client.read("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ab");
    CHECK(body_of(client.response()) == "POST\n/\n\nab");

    const auto refused =
        answer_to(server.port(),
                  "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 262145\r\n\r\n");
    CHECK(status_of(refused) == 413);
}

TEST_CASE("a client of HTTP/1.0 keeps its connection only if it asks for it") {
    TestServer server{echo};
    CHECK(answer_to(server.port(), "GET / HTTP/1.0\r\n\r\n").find("Connection: close") != std::string::npos);
    const RawSocket client{server.port()};
    client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(client.response().find("Connection: keep-alive") != std::string::npos);
    client.send("GET / HTTP/1.0\r\n\r\n");
    CHECK(status_of(client.read()) == 200);
}

TEST_CASE("a handler may answer later, from another thread, while others are served") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting)};
    const RawSocket first{server.port()};
    first.send(last_get("/later"));
    const auto replies = waiting.take();
    CHECK(body_of(answer_to(server.port(), last_get("/now"))) == "now");
    CHECK(server->counts().in_work == 1);
    std::thread{[&] { replies.at(0)({.body = "later"}); }}.join();
    CHECK(body_of(first.read()) == "later");
}

TEST_CASE("a second answer to the same request is dropped") {
    TestServer server{[](const http::Request&, const http::Reply& reply) {
        reply({.body = "first"});
        reply({.body = "second"});
    }};
    const RawSocket client{server.port()};
    client.send(get("/"));
    CHECK(body_of(client.response()) == "first");
    client.send(last_get("/"));
    CHECK(body_of(client.read()) == "first");
}

TEST_CASE("a request whose reply is thrown away is answered 500") {
    TestServer server{[](const http::Request&, const http::Reply&) {}};
    CHECK(status_of(answer_to(server.port(), last_get("/"))) == 500);
}

TEST_CASE("a handler that throws is answered 500, without what it threw") {
    TestServer server{
        [](const http::Request&, const http::Reply&) { throw std::runtime_error{"a secret of the inside"}; }};
    const auto answer = answer_to(server.port(), last_get("/"));
    CHECK(status_of(answer) == 500);
    CHECK(answer.find("secret") == std::string::npos);
}

TEST_CASE("an answer larger than any buffer arrives whole") {
    const std::string large(8'000'000, 'x');
    TestServer server{[&](const http::Request&, const http::Reply& reply) { reply({.body = large}); }};
    CHECK(body_of(answer_to(server.port(), last_get("/"))) == large);
}

TEST_CASE("many clients at once get each their own answer") {
    TestServer server{echo};
    std::atomic<int> wrong = 0;
    std::vector<std::thread> clients;
    clients.reserve(8);
    for (int client = 0; client < 8; ++client) {
        clients.emplace_back([&, client] {
            const RawSocket socket{server.port()};
            for (int turn = 0; turn < 50; ++turn) {
                const auto path = "/" + std::to_string(client) + "/" + std::to_string(turn);
                socket.send(get(path));
                if (body_of(socket.response()) != "GET\n" + path + "\n\n") ++wrong;
            }
        });
    }
    for (auto& client : clients) client.join();
    CHECK(wrong == 0);
}

TEST_CASE("a port that is taken is named when it cannot be had") {
    TestServer server{echo};
    const auto listen = "127.0.0.1:" + std::to_string(server.port());
    http::Server second{listen, {}, echo, monday_morning};
    CHECK_THROWS_WITH(second.start(), Catch::Contains(listen));
    http::Server nowhere{"nowhere", {}, echo, monday_morning};
    CHECK_THROWS_AS(nowhere.start(), std::runtime_error);
}

TEST_CASE("a server listens on IPv6 as well, and calls an IPv4 client by its own address") {
    if (!std::ifstream{"/proc/net/if_inet6"}.good()) {
        WARN("this machine has no IPv6");
        return;
    }
    TestServer server{
        [](const http::Request& request, const http::Reply& reply) { reply({.body = request.from}); },
        {},
        "[::]:0"};
    CHECK(body_of(answer_to(server.port(), last_get("/"))) == "127.0.0.1");
}
