#include "adapters/http/client.hpp"
#include "tests/race/all_at_once.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

#include <atomic>

using namespace support;
using tests::all_at_once;

namespace {

using Stream = std::shared_ptr<http::EventStream>;

std::string url_of(std::uint16_t port, const std::string& path) {
    return "http://127.0.0.1:" + std::to_string(port) + path;
}

}  // namespace

TEST_CASE("each of many clients at once gets its own answers, over lines that stay and lines that do not") {
    TestServer server{echo};
    std::atomic<int> right = 0;
    all_at_once(8, [&](int thread) {
        const RawSocket line{server.port()};
        for (int number = 0; number < 20; ++number) {
            const auto body = std::to_string(100 * thread + number);
            const auto outcome =
                http::call({.method = "POST", .url = url_of(server.port(), "/own"), .body = body});
            const auto* came = std::get_if<http::Came>(&outcome);
            if (came && came->body == "POST\n/own\n\n" + body) ++right;
            line.send("GET /kept?" + body + " HTTP/1.1\r\nHost: h\r\n\r\n");
            if (line.read("\n" + body + "\n").ends_with("GET\n/kept\n" + body + "\n")) ++right;
        }
    });
    CHECK(right == 2 * 8 * 20);
}

TEST_CASE("answers that other threads give later go to whoever asked") {
    Drawer<std::pair<std::string, http::Reply>> waiting;
    TestServer server{[&](const http::Request& request, http::Reply reply) {
        waiting.put({request.body, std::move(reply)});
    }};
    const auto answer = [&](std::size_t many) {
        for (std::size_t answered = 0; answered < many;) {
            auto all = waiting.take();
            if (all.empty()) return;
            for (auto& [body, reply] : all) reply({.body = body});
            answered += all.size();
        }
    };
    std::atomic<int> right = 0;
    all_at_once(7, [&](int thread) {
        if (thread == 6) return answer(60);
        for (int number = 0; number < 10; ++number) {
            const auto body = std::to_string(100 * thread + number);
            const auto outcome =
                http::call({.method = "POST", .url = url_of(server.port(), "/"), .body = body});
            const auto* came = std::get_if<http::Came>(&outcome);
            if (came && came->body == body) ++right;
        }
    });
    CHECK(right == 60);
}

TEST_CASE("streams may be told by many, read by nobody, and ended, while the server stops") {
    Drawer<Stream> opened;
    TestServer server{[&](const http::Request&, const http::Reply& reply) {
        reply({.stream = [&](Stream stream) { opened.put(std::move(stream)); }});
    }};
    std::vector<RawSocket> readers;
    for (int number = 0; number < 4; ++number) {
        readers.emplace_back(server.port());
        readers.back().send(get("/events"));
    }
    std::vector<Stream> streams;
    while (streams.size() < 4) {
        const auto more = opened.take();
        REQUIRE_FALSE(more.empty());
        streams.insert(streams.end(), more.begin(), more.end());
    }
    all_at_once(6, [&](int thread) {
        if (thread == 5) return server->stop();
        for (int number = 0; number < 200; ++number) {
            for (const auto& stream : streams) stream->send(std::to_string(number));
        }
        if (thread == 4) streams.front()->close();
    });
    for (const auto& stream : streams) CHECK_FALSE(stream->send("too late"));
    CHECK(server->counts().streams == 0);
}
