#include "adapters/http/server.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// The local channel as it is met from outside.
struct Served : Desk {
    http::Server server{"127.0.0.1:0", http::Bounds{},
                        [this](http::Request request, http::Reply reply) {
                            api.handle(std::move(request), std::move(reply));
                        },
                        [] { return monday; }};

    Served() {
        server.start();
        doors.listen = "127.0.0.1:" + std::to_string(server.port());
    }

    ~Served() { server.stop(); }

    std::string head(const std::string& line) const {
        return line + " HTTP/1.1\r\nHost: " + doors.listen + "\r\n";
    }

    support::RawSocket send(const std::string& bytes) const {
        support::RawSocket socket{server.port()};
        socket.send(bytes);
        return socket;
    }

    std::string post_over_http(const std::string& body) const {
        return send(head("POST /local/channels/hr/messages") +
                    "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                    "\r\n\r\n" + body)
            .response();
    }
};

}  // namespace

TEST_CASE("whoever listens is told of a post once it is recorded") {
    Served desk;
    const auto events = desk.send(desk.head("GET /local/events") + "\r\n");
    CHECK(events.read("\r\n\r\n").find("text/event-stream") != std::string::npos);
    const auto answered = desk.post_over_http(R"({"author":"ada","text":"I tried it.","id":"m1"})");
    CHECK(support::status_of(answered) == 201);
    CHECK(support::body_of(answered) == R"({"id":"m1"})");
    CHECK(events.read(R"({"channel":"hr"})").find(R"(data: {"channel":"hr"})") != std::string::npos);
}

TEST_CASE("a name in a path may be written in any script") {
    Served desk;
    const auto answered =
        desk.send(desk.head("GET /local/people/%E4%BC%8A%E8%97%A4/messages") + "\r\n").response();
    CHECK(support::status_of(answered) == 200);
    CHECK(support::body_of(answered) == "[]");
}

TEST_CASE("the page goes out zipped to whoever takes it so") {
    Served desk;
    const auto zipped =
        desk.send(desk.head("GET /local/page/adaptivecards.min.js") + "Accept-Encoding: gzip\r\n\r\n")
            .response();
    CHECK(zipped.find("Content-Encoding: gzip") != std::string::npos);
    CHECK(zipped.size() < 120'000);
}

TEST_CASE(
    "HEAD says of the page and of each thing that can be read what GET would, and the connection goes on") {
    Served desk;
    const auto client = desk.send("");
    for (const auto* path : {"/", "/local/page/page.js", "/local/channels", "/local/people", "/local/clock",
                             "/local/figures", "/local/channels/hr/messages", "/local/events"}) {
        CAPTURE(path);
        client.send(desk.head(std::string{"HEAD "} + path) + "\r\n");
        const auto answer = client.read("\r\n\r\n");
        CHECK(support::status_of(answer) == 200);
        CHECK(answer.find("Content-Type: ") != std::string::npos);
        CHECK(answer.ends_with("\r\n\r\n"));
    }
    client.send(desk.head("HEAD /local/nothing") + "\r\n");
    CHECK(support::status_of(client.read("\r\n\r\n")) == 404);
}
