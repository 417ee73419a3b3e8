#include "adapters/http/forwarded.hpp"

#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

using namespace support;
using http::address_of;
using http::client_of;
using http::Headers;
using http::network_of;

namespace {

bool is_in(const char* address, const char* network) {
    return holds(network_of(network).value(), address_of(address).value());
}

const std::vector<http::Network> proxies{network_of("172.16.0.0/12").value(),
                                         network_of("2001:db8:a::/48").value(),
                                         network_of("127.0.0.2").value()};

std::string asking(std::string_view path, std::string_view header) {
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: h\r\n" + std::string{header} + "\r\n\r\n";
}

}  // namespace

TEST_CASE("an address is in a network where both begin alike") {
    CHECK(is_in("172.18.0.5", "172.16.0.0/12"));
    CHECK_FALSE(is_in("172.32.0.1", "172.16.0.0/12"));
    CHECK(is_in("10.1.2.3", "10.9.9.9/8"));
    CHECK(is_in("192.0.2.7", "192.0.2.7"));
    CHECK_FALSE(is_in("192.0.2.8", "192.0.2.7"));
    CHECK(is_in("fd12:3456::1", "fd00::/8"));
    CHECK_FALSE(is_in("fe80::1", "fd00::/8"));
    CHECK(is_in("::ffff:192.0.2.7", "192.0.2.0/24"));
    CHECK(is_in("2001:db8:0:0:0:0:0:1", "2001:db8::1"));
}

TEST_CASE("what is no address is none") {
    for (const auto* wrong : {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "1.2.3.4:80", "localhost",
                              "1::2::3", ":1", "1:", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "fe80::1%eth0",
                              "[::1]", " 1.2.3.4", "::ffff:1.2.3.4.5"}) {
        CAPTURE(wrong);
        CHECK_FALSE(address_of(wrong));
    }
    for (const auto* wrong : {"10.0.0.0/33", "10.0.0.0/", "::/129", "10.0.0.0/8/8", "/8", "a/8"}) {
        CAPTURE(wrong);
        CHECK_FALSE(network_of(wrong));
    }
}

TEST_CASE("a client behind proxies is the last address that is none of theirs") {
    const auto of = [](const Headers& headers) { return client_of(headers, proxies); };
    CHECK(of({{"X-Forwarded-For", "192.0.2.7"}}) == "192.0.2.7");
    CHECK(of({{"x-forwarded-for", "192.0.2.7:4711"}}) == "192.0.2.7");
    CHECK(of({{"X-Forwarded-For", "203.0.113.9, 192.0.2.7,172.18.0.2"}}) == "192.0.2.7");
    CHECK(of({{"X-Forwarded-For", "203.0.113.9"}, {"X-Forwarded-For", "192.0.2.7"}}) == "192.0.2.7");
    CHECK(of({{"X-Forwarded-For", "2001:db8:1::7"}}) == "2001:db8:1::7");
    CHECK(of({{"X-Forwarded-For", "172.18.0.2"}}) == "172.18.0.2");
    CHECK(of({{"Forwarded", R"(for=192.0.2.7;proto=https;by=172.18.0.2)"}}) == "192.0.2.7");
    CHECK(of({{"Forwarded", R"(for=203.0.113.9, For="[2001:db8:1::7]:4711")"}}) == "2001:db8:1::7");
    CHECK(of({{"X-Forwarded-For", "192.0.2.7"}, {"Forwarded", "for=192.0.2.7"}}) == "192.0.2.7");
}

TEST_CASE("a client that cannot be told is nobody") {
    const auto of = [](const Headers& headers) { return client_of(headers, proxies); };
    CHECK(of({}).empty());
    CHECK(of({{"X-Forwarded-For", ""}}).empty());
    CHECK(of({{"X-Forwarded-For", "192.0.2.7, unknown"}}).empty());
    CHECK(of({{"X-Forwarded-For", "192.0.2.7, <script>"}}).empty());
    CHECK(of({{"Forwarded", "for=_hidden"}}).empty());
    CHECK(of({{"Forwarded", "proto=https"}}).empty());
    CHECK(of({{"X-Forwarded-For", "203.0.113.9"}, {"Forwarded", "for=192.0.2.7"}}).empty());
}

TEST_CASE("a proxy that is trusted says for whom it asks, and one that is not cannot") {
    const auto from = [](const http::Request& request, const http::Reply& reply) {
        reply({.body = request.from});
    };
    TestServer server{from, {.trusted = proxies}};
    const RawSocket trusted{server.port(), "127.0.0.2"};
    trusted.send(asking("/", "X-Forwarded-For: 192.0.2.7"));
    CHECK(body_of(trusted.response()) == "192.0.2.7");
    trusted.send(asking("/", "X-Forwarded-For: 203.0.113.9, 2001:db8:1::7"));
    CHECK(body_of(trusted.response()) == "2001:db8:1::7");
    trusted.send(get("/"));
    CHECK(body_of(trusted.response()) == "127.0.0.2");
    const RawSocket other{server.port(), "127.0.0.3"};
    other.send(asking("/", "X-Forwarded-For: 192.0.2.7"));
    CHECK(body_of(other.response()) == "127.0.0.3");
}

TEST_CASE("each client of a trusted proxy has a share of its own, and the proxy none") {
    Drawer<http::Reply> waiting;
    const auto wait = [&](const http::Request& request, const http::Reply& reply) {
        request.path == "/now" ? reply({}) : waiting.put(reply);
    };
    TestServer server{wait, {.share = 2, .trusted = proxies, .share_on_loopback = true}};
    std::vector<RawSocket> all;
    const auto ask = [&](std::string_view path, std::string_view client) -> const RawSocket& {
        all.emplace_back(server.port(), "127.0.0.2");
        all.back().send(asking(path, "X-Forwarded-For: " + std::string{client}));
        return all.back();
    };
    // One after the other: whose reply is whose is known only so.
    ask("/later", "192.0.2.7");
    const auto first = waiting.take(1);
    REQUIRE(first.size() == 1);
    ask("/later", "192.0.2.7");
    const auto second = waiting.take(1);
    CHECK(second.size() == 1);
    CHECK(status_of(ask("/now", "192.0.2.7").response()) == 503);
    CHECK(status_of(ask("/now", "192.0.2.8").response()) == 200);
    CHECK(status_of(ask("/now", "").response()) == 200);
    first.front()({});
    CHECK(status_of(all.front().response()) == 200);
    CHECK(status_of(ask("/now", "192.0.2.7").response()) == 200);
    CHECK(status_of(ask("/now", "192.0.2.7").response()) == 200);
}
