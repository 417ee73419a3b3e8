#include "adapters/http/back_end/outlet.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <thread>

using namespace support;
using namespace std::chrono_literals;

namespace {

using Stream = std::shared_ptr<http::EventStream>;

/// Opens a stream for whoever asks for `/events`; the streams are in the drawer.
http::Handler streaming(Drawer<Stream>& streams) {
    return [&streams](const http::Request& request, const http::Reply& reply) {
        if (request.path != "/events") return reply({.body = "now"});
        reply({.stream = [&streams](Stream stream) { streams.put(std::move(stream)); }});
    };
}

RawSocket reader(std::uint16_t port) {
    RawSocket client{port};
    client.send(get("/events"));
    return client;
}

/// Whether the stream comes to its end while texts are sent to it.
bool ends(const Stream& stream, const std::string& text) {
    return eventually([&] { return !stream->send(text); });
}

}  // namespace

TEST_CASE("an event is lines of text and an empty one, whatever its text") {
    using http::back_end::event_of;
    CHECK(event_of("a") == "data: a\n\n");
    CHECK(event_of("") == "data: \n\n");
    CHECK(event_of("a\nb\r\nc\rid: d") == "data: a\ndata: b\ndata: c\ndata: id: d\n\n");
    CHECK(event_of("a\n") == "data: a\ndata: \n\n");
}

TEST_CASE("what is sent to a stream reaches its reader at once") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams)};
    const auto client = reader(server.port());
    const auto head = client.read("\r\n\r\n");
    CHECK(status_of(head) == 200);
    CHECK(head.find("Content-Type: text/event-stream\r\n") != std::string::npos);
    CHECK(head.find("Cache-Control: no-store\r\n") != std::string::npos);
    CHECK(head.find("Transfer-Encoding: chunked\r\n") != std::string::npos);
    CHECK(head.find("Content-Length") == std::string::npos);

    const auto stream = streams.take().at(0);
    CHECK(stream->send(R"({"channel":"hr"})"));
    CHECK(client.read("\n\n\r\n") == "18\r\ndata: {\"channel\":\"hr\"}\n\n\r\n");
    CHECK(stream->send("b"));
    CHECK(client.read("\n\n\r\n") == "9\r\ndata: b\n\n\r\n");
    CHECK(server->counts().streams == 1);
    CHECK(server->counts().in_work == 0);
}

TEST_CASE("a stream that is closed ends after all that was sent") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams)};
    const auto client = reader(server.port());
    const auto stream = streams.take().at(0);
    stream->send("last");
    stream->close();
    CHECK_FALSE(stream->send("after the end"));
    const auto all = client.read();
    CHECK(all.find("data: last\n\n") != std::string::npos);
    CHECK(all.ends_with("\r\n0\r\n\r\n"));
    CHECK(all.find("after the end") == std::string::npos);
}

TEST_CASE("a silent stream says now and then that it lives") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams), {.comment = 50ms}};
    const auto client = reader(server.port());
    client.read("\r\n\r\n");
    CHECK(client.read(":\n\n\r\n").starts_with("3\r\n:\n\n\r\n"));
    CHECK(client.read(":\n\n\r\n").starts_with("3\r\n:\n\n\r\n"));
}

TEST_CASE("a client of HTTP/1.0 gets a stream without chunks") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams)};
    const RawSocket client{server.port()};
    client.send("GET /events HTTP/1.0\r\n\r\n");
    const auto stream = streams.take().at(0);
    stream->send("a");
    stream->close();
    CHECK(body_of(client.read()) == "data: a\n\n");
}

TEST_CASE("HEAD of a stream opens none") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams)};
    const RawSocket client{server.port()};
    client.send("HEAD /events HTTP/1.1\r\nHost: h\r\n\r\n" + last_get("/now"));
    CHECK(client.read().ends_with("\r\n\r\nnow"));
    CHECK(server->counts().streams == 0);
}

TEST_CASE("a stream ends for its sender when the reader goes away") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams), {.comment = 50ms}};
    auto client = reader(server.port());
    const auto stream = streams.take().at(0);
    CHECK(stream->send("hello"));
    client.read("hello\n\n\r\n");
    client.close();
    CHECK(ends(stream, "are you there?"));
    CHECK(server->counts().streams == 0);
}

TEST_CASE("a reader too slow to be waited for is dropped, and holds up nobody") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams), {.stream_buffer = 32'768}};
    const RawSocket slow{server.port()};
    slow.narrow();
    slow.send(get("/events"));
    const auto stream = streams.take().at(0);
    const auto quick = reader(server.port());
    const auto other = streams.take().at(0);
    CHECK(ends(stream, std::string(10'000, 'x')));
    CHECK(other->send("quick"));
    CHECK(quick.read("quick\n\n").find("data: quick\n\n") != std::string::npos);
    CHECK(body_of(answer_to(server.port(), last_get("/now"))) == "now");
}

TEST_CASE("a stream that reads nothing but comments is dropped when it is stuck") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams), {.stream_buffer = 4'194'304, .comment = 100ms}};
    const RawSocket client{server.port()};
    client.narrow();
    client.send(get("/events"));
    const auto stream = streams.take().at(0);
    CHECK(stream->send(std::string(4'000'000, 'x')));
    CHECK(eventually([&] { return server->counts().streams == 0; }));
    CHECK_FALSE(stream->send("b"));
}

TEST_CASE("more streams than there may be are told to come again") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams), {.streams = 1}};
    const auto first = reader(server.port());
    const auto stream = streams.take().at(0);
    const auto second = reader(server.port());
    CHECK(status_of(second.response()) == 503);
    stream->close();
    CHECK(first.read().ends_with("0\r\n\r\n"));
    second.send(get("/events"));
    CHECK(status_of(second.read("\r\n\r\n")) == 200);
}

TEST_CASE("a stream that cannot be begun ends") {
    TestServer server{[](const http::Request&, const http::Reply& reply) {
        reply({.stream = [](const Stream&) { throw std::runtime_error{"no"}; }});
    }};
    const auto client = reader(server.port());
    CHECK(client.read().ends_with("0\r\n\r\n"));
}

TEST_CASE("several threads may send to one stream") {
    Drawer<Stream> streams;
    TestServer server{streaming(streams), {.stream_buffer = 1'048'576}};
    const auto client = reader(server.port());
    const auto stream = streams.take().at(0);
    std::vector<std::thread> senders;
    senders.reserve(4);
    for (int sender = 0; sender < 4; ++sender) {
        senders.emplace_back([&stream] {
            for (int text = 0; text < 100; ++text) stream->send("a whole event");
        });
    }
    for (auto& sender : senders) sender.join();
    stream->close();
    const auto all = client.read();
    std::size_t events = 0;
    for (auto at = all.find("data: a whole event\n\n"); at != std::string::npos; ++events) {
        at = all.find("data: a whole event\n\n", at + 1);
    }
    CHECK(events == 400);
}
