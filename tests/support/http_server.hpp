#pragma once

#include "adapters/http/server.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

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

    http::Server* operator->() { return &server_; }

private:
    http::Server server_;
};

/// Answers with what it was asked: method, path, query and body, one a line.
inline void echo(const http::Request& request, const http::Reply& reply) {
    reply({.headers = {{"Content-Type", "text/plain"}},
           .body = request.method + "\n" + request.path + "\n" + request.query + "\n" + request.body});
}

/// Keeps what a handler got until the test takes it; any thread may put, the test takes.
template <typename Kept>
class Drawer {
public:
    void put(Kept kept) {
        const std::lock_guard lock{mutex_};
        kept_.push_back(std::move(kept));
        changed_.notify_all();
    }

    /// Waits until there are so many, and takes them all; fewer where they do not come within ten seconds.
    std::vector<Kept> take(std::size_t count = 1) {
        std::unique_lock lock{mutex_};
        changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return kept_.size() >= count; });
        return std::exchange(kept_, {});
    }

private:
    std::mutex mutex_{};
    std::condition_variable changed_{};
    std::vector<Kept> kept_{};
};

/// A handler that lets requests wait: their replies are in the drawer.
inline http::Handler keeping(Drawer<http::Reply>& drawer) {
    return [&drawer](const http::Request& request, http::Reply reply) {
        if (request.path == "/now") return reply({.body = "now"});
        drawer.put(std::move(reply));
    };
}

/// Waits until it is so; false where it is not within ten seconds.
template <typename Question>
bool eventually(Question holds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (!holds()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::yield();
    }
    return true;
}

inline std::string get(const std::string& path, const std::string& headers = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

inline std::string last_get(const std::string& path) {
    return get(path, "Connection: close\r\n");
}

}  // namespace support
