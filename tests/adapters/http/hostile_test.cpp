#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace support;
using namespace std::string_literals;

namespace {

struct Row {
    std::string what{};
    std::string sent{};
    int status = 0;
};

/// A request with these header lines beside Host, and what follows the head.
std::string post(const std::string& lines, const std::string& rest = {}) {
    return "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + lines + "\r\n" + rest;
}

std::string chunked(const std::string& rest) {
    return post("Transfer-Encoding: chunked\r\n", rest);
}

std::string target(const std::string& text) {
    return "GET " + text + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

std::vector<Row> bodies() {
    return {
        {"chunk size -1", chunked("-1\r\nabc\r\n0\r\n\r\n"), 400},
        {"chunk size -2", chunked("-2\r\nabc\r\n0\r\n\r\n"), 400},
        {"a chunk of 2 GB", chunked("7ffffff0\r\n"), 413},
        {"a chunk size past 64 bits", chunked("1ffffffffffffffff\r\n"), 400},
        {"chunk size zz", chunked("zz\r\nabc\r\n0\r\n\r\n"), 400},
        {"no line break after a chunk", chunked("3\r\nabcX0\r\n\r\n"), 400},
        {"a chunk extension", chunked("3;x=1\r\nabc\r\n0\r\n\r\n"), 200},
        {"an endless chunk extension", chunked("3;x=" + std::string(40'000, 'x')), 431},
        {"endless trailers", chunked("0\r\n" + repeated("a: b\r\n", 10'000)), 431},
        {"chunks that are too much together",
         chunked(repeated("8000\r\n" + std::string(0x8000, 'x') + "\r\n", 9)), 413},
        {"length, then chunks", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
         400},
        {"chunks, then length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"),
         400},
        {"two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), 400},
        {"the same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400},
        {"length abc", post("Content-Length: abc\r\n", "abc"), 400},
        {"length 3x", post("Content-Length: 3x\r\n", "abc"), 400},
        {"length -1", post("Content-Length: -1\r\n", "abc"), 400},
        {"length +3", post("Content-Length: +3\r\n", "abc"), 400},
        {"no length after its name", post("Content-Length:\r\n", "abc"), 400},
        {"a length of 23 digits", post("Content-Length: 99999999999999999999999\r\n"), 400},
        {"Transfer-Encoding xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
        {"Transfer-Encoding gzip", post("Transfer-Encoding: gzip\r\n"), 501},
        {"Transfer-Encoding gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
        {"Transfer-Encoding twice",
         post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
        {"a body as large as may be", post("Content-Length: 262144\r\n", std::string(262'144, 'x')), 200},
        {"a body one byte too large, announced", post("Content-Length: 262145\r\n"), 413},
        {"any bytes in a body", post("Content-Length: 4\r\n", "\xff\0\r\n"s), 200},
        {"a compressed body, which stays as it is",
         post("Content-Encoding: gzip\r\nContent-Length: 3\r\n", "abc"), 200},
    };
}

std::vector<Row> heads() {
    return {
        {"a head of 20 MB", "GET / HTTP/1.1\r\nHost: h\r\nA: " + repeated("x", 20'000'000), 431},
        {"100,000 header lines", "GET / HTTP/1.1\r\nHost: h\r\n" + repeated("a: b\r\n", 100'000), 431},
        {"a target of 20 KB", target("/" + std::string(20'000, 'x')), 431},
        {"a method that never ends", std::string(20'000, 'X'), 431},
        {"no Host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", 200},
        {"HTTP/1.0 with two Hosts", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"HTTP/1.0 with chunks", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"UTF-8 and a tab in a header", post("X-Name: \t伊藤\t \r\n"), 200},
        {"NUL in a header", post("X-Name: a\0b\r\n"s), 400},
        {"a space before the colon", post("X-Name : a\r\n"), 400},
        {"a header without a name", post(": a\r\n"), 400},
        {"a header without a colon", post("nothing\r\n"), 400},
        {"line feeds only", "GET / HTTP/1.1\nHost: h\n\n", 400},
        {"a carriage return alone", "GET / HTTP/1.1\rHost: h\r\r", 400},
        {"a TLS hello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s + std::string(500, 'x'), 400},
        {"no version", "GET /abcdefghijkl\r\n\r\n", 400},
        {"HTTP/9.9", "GET / HTTP/9.9\r\nHost: h\r\n\r\n", 400},
        {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
        {"version XXXX", "GET / XXXX\r\nHost: h\r\n\r\n", 400},
        {"Connection with no sense", post("Connection: ,;=\r\n"), 400},
    };
}

std::vector<Row> targets() {
    return {
        {"the absolute form", target("http://h/x"), 400},
        {"an asterisk", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"CONNECT", "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"no slash at its front", target("x"), 400},
        {"two slashes at its front", target("//x/y"), 400},
        {"a fragment", target("/a#b"), 400},
        {"a space", target("/a b"), 400},
        {"NUL", target("/a\0b"s), 400},
        {"raw UTF-8", target("/伊藤"), 400},
        {"<", target("/<script>"), 400},
        {"a quotation mark", target("/?a=\"b\""), 400},
        {"%zz", target("/%zz"), 400},
        {"% at its end", target("/%"), 400},
        {"%00", target("/a%00b"), 400},
        {"%ff, which is no UTF-8", target("/%ff"), 400},
        {"a surrogate", target("/%ED%A0%80"), 400},
        {"%zz in the query", target("/?a=%zz"), 400},
        {"%2F", target("/a%2Fb"), 200},
        {"UTF-8 in escapes", target("/%E4%BC%8A%E8%97%A4?q=%E4%BC%8A"), 200},
        {"dots", target("/../../x"), 200},
        {"TRACE", "TRACE / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: s3cret\r\n\r\n", 405},
        {"OPTIONS", "OPTIONS / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", 405},
        {"an unknown method", "FOO / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", 405},
        {"a method in small letters", "get / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", 405},
    };
}

void check(const std::vector<Row>& rows) {
    TestServer server{echo};
    for (const auto& row : rows) {
        INFO(row.what);
        const auto answer = answer_to(server.port(), row.sent);
        CHECK(status_of(answer) == row.status);
        if (row.status == 200) continue;
        const auto body = nlohmann::json::parse(body_of(answer));
        CHECK(body.at("error").at("code").is_string());
        CHECK(body.at("error").at("message").is_string());
        CHECK(answer.find("s3cret") == std::string::npos);
    }
    CHECK(body_of(answer_to(server.port(), last_get("/well"))) == "GET\n/well\n\n");
}

}  // namespace

TEST_CASE("what is wrong with a body is refused in JSON, and the server lives on") {
    check(bodies());
}

TEST_CASE("what is wrong with a head is refused in JSON, and the server lives on") {
    check(heads());
}

TEST_CASE("what is wrong with a target or a method is refused in JSON, and the server lives on") {
    check(targets());
}

TEST_CASE("what is malformed ends the connection, so nothing after it is taken for a request") {
    TestServer server{echo};
    const auto answer = answer_to(server.port(), chunked("-1\r\n\r\n") + last_get("/smuggled"));
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    CHECK(answer.find("smuggled") == std::string::npos);
}

TEST_CASE("a body that is cut off never reaches the handler") {
    std::atomic<int> asked = 0;
    TestServer server{[&](const http::Request&, const http::Reply& reply) {
        ++asked;
        reply({});
    }};
    const RawSocket client{server.port()};
    client.send(post("Content-Length: 10\r\n", "abc"));
    client.finish();
    CHECK(client.read().empty());
    CHECK(asked == 0);
}
