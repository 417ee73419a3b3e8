#pragma once

#include "adapters/http/server.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace support {

inline bot::Timestamp monday_morning() {
    using namespace std::chrono;
    return sys_days{2026y / October / 5} + hours{9};
}

/// A server on a free port of loopback, started; its clock stands on a Monday morning.
class TestServer {
public:
    explicit TestServer(http::Handler handler, http::Bounds bounds = {},
                        const std::string& listen = "127.0.0.1:0")
        : server_(listen, bounds, std::move(handler), monday_morning) {
        server_.start();
    }

    std::uint16_t port() const { return server_.port(); }

    http::Server& operator*() { return server_; }

    http::Server* operator->() { return &server_; }

private:
    http::Server server_;
};

/// Answers with what it was asked: method, path, query and body, one a line.
inline void echo(http::Request request, const http::Reply& reply) {
    reply({.headers = {{"Content-Type", "text/plain"}},
           .body = request.method + "\n" + request.path + "\n" + request.query + "\n" + request.body});
}

}  // namespace support
