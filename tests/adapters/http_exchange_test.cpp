#include "tests/support/http_server.hpp"
#include "tests/support/raw_socket.hpp"

#include <catch2/catch.hpp>

using namespace support;

TEST_CASE("a handler sees the request as it was sent") {
    TestServer server{echo};
    const auto answer = answer_to(server.port(),
                                  "POST /a%2Fb/c?x=%20y HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                                  "Content-Length: 5\r\n\r\nhello");
    CHECK(status_of(answer) == 200);
    CHECK(body_of(answer) == "POST\n/a%2Fb/c\nx=%20y\nhello");
}
