#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

#include <future>

using namespace support;
using namespace std::chrono_literals;

TEST_CASE("a server that stops answers what is in work and refuses what is new") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting)};
    const RawSocket in_work{server.port()};
    const RawSocket idle{server.port()};
    idle.send(get("/now"));
    CHECK(status_of(idle.response()) == 200);
    in_work.send(get("/later"));
    const auto replies = waiting.take();

    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    std::string refused;
    CHECK(eventually([&] {
        refused = answer_to(server.port(), last_get("/now"));
        return status_of(refused) == 503;
    }));
    CHECK(refused.find("Connection: close\r\n") != std::string::npos);
    CHECK(refused.find("Retry-After: 1\r\n") != std::string::npos);
    CHECK(stopped.wait_for(0ms) == std::future_status::timeout);

    replies.at(0)({.body = "later"});
    const auto answer = in_work.read();
    CHECK(body_of(answer) == "later");
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    CHECK(stopped.wait_for(3s) == std::future_status::ready);
    CHECK(idle.ended());
    CHECK_THROWS(RawSocket{server.port()});
}

TEST_CASE("a server that stops does not wait for those who are silent") {
    TestServer server{echo, {.stop = 60s}};
    const RawSocket idle{server.port()};
    const RawSocket slow{server.port()};
    slow.send("GET / HT");
    CHECK(status_of(answer_to(server.port(), last_get("/"))) == 200);
    server->stop();
    CHECK(idle.ended());
    CHECK(slow.ended());
}

TEST_CASE("a server that stops waits only so long for an answer, and drops the one that comes later") {
    Drawer<http::Reply> waiting;
    TestServer server{keeping(waiting), {.stop = 50ms}};
    const RawSocket client{server.port()};
    client.send(get("/later"));
    const auto replies = waiting.take();
    server->stop();
    CHECK(client.read().empty());
    replies.at(0)({.body = "too late"});
}

TEST_CASE("a server that stops waits for a handler that is being called") {
    std::promise<void> called;
    std::promise<void> go_on;
    TestServer server{[&](const http::Request&, const http::Reply& reply) {
                          called.set_value();
                          go_on.get_future().wait();
                          reply({.body = "after all"});
                      },
                      {.stop = 50ms}};
    const RawSocket client{server.port()};
    client.send(get("/"));
    called.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    CHECK(stopped.wait_for(300ms) == std::future_status::timeout);
    go_on.set_value();
    CHECK(stopped.wait_for(3s) == std::future_status::ready);
}

TEST_CASE("a server that stops ends its streams") {
    Drawer<std::shared_ptr<http::EventStream>> streams;
    TestServer server{[&](const http::Request&, const http::Reply& reply) {
                          reply({.stream = [&](auto stream) { streams.put(std::move(stream)); }});
                      },
                      {.stop = 60s}};
    const RawSocket client{server.port()};
    client.send(get("/events"));
    const auto stream = streams.take().at(0);
    CHECK(stream->send("a"));
    server->stop();
    CHECK(client.read().ends_with("data: a\n\n\r\n0\r\n\r\n"));
    CHECK_FALSE(stream->send("b"));
}

TEST_CASE("a stream and a reply may outlive their server") {
    Drawer<std::shared_ptr<http::EventStream>> streams;
    Drawer<http::Reply> waiting;
    std::vector<http::Reply> replies;
    std::shared_ptr<http::EventStream> stream;
    {
        TestServer server{[&](const http::Request& request, http::Reply reply) {
                              if (request.path != "/events") return waiting.put(std::move(reply));
                              reply({.stream = [&](auto opened) { streams.put(std::move(opened)); }});
                          },
                          {.stop = 10ms}};
        const RawSocket events{server.port()};
        events.send(get("/events"));
        stream = streams.take().at(0);
        const RawSocket client{server.port()};
        client.send(get("/"));
        replies = waiting.take();
    }
    CHECK_FALSE(stream->send("a"));
    REQUIRE(replies.size() == 1);
    CHECK_NOTHROW(replies.at(0)({}));
}

TEST_CASE("a port can be had again at once when its server has stopped") {
    std::string listen;
    {
        TestServer server{echo};
        listen = "127.0.0.1:" + std::to_string(server.port());
        CHECK(status_of(answer_to(server.port(), last_get("/"))) == 200);
    }
    TestServer server{echo, {}, listen};
    CHECK(status_of(answer_to(server.port(), last_get("/"))) == 200);
}

TEST_CASE("a server that stops in a rush of requests leaves none without an end") {
    for (int round = 0; round < 20; ++round) {
        TestServer server{echo};
        std::vector<RawSocket> clients;
        for (int client = 0; client < 20; ++client) {
            clients.emplace_back(server.port());
            clients.back().send(get("/1") + get("/2") + get("/3"));
        }
        server->stop();
        std::size_t over = 0;
        for (const auto& client : clients) over += std::size_t{client.ended()};
        CHECK(over == clients.size());
    }
}
