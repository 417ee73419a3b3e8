#pragma once

#include "adapters/http/bounds.hpp"
#include "adapters/http/counts.hpp"
#include "adapters/http/message.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace http {

/// An HTTP/1.1 server that nobody can hurt from outside: all that a client can use up has a bound.
///
/// One handler takes all requests, on a few threads that all servers of the process share. It sees whole
/// requests whose path and query can be decoded (path.hpp), GET, POST, PUT, PATCH and DELETE only; HEAD comes
/// to it as GET, and its answer goes out without the body. All else is refused before, in the words of
/// refusal.hpp. The server adds Date, Content-Length and Connection; a response's `Connection: close` is
/// heeded. A body in parts goes out in chunks, to a client of HTTP/1.0 until the connection ends; no more of
/// it is held than the part on its way out. Where it is not whole in the end, the connection is reset.
class Server {
public:
    /// `listen` is an address and a port: `127.0.0.1:3978`, `[::1]:0` (any free port). `now` is asked from
    /// several threads; it stamps requests and dates answers.
    Server(std::string listen, Bounds bounds, Handler handler, std::function<bot::Timestamp()> now);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    /// Opens the port. Throws std::runtime_error, which names the address, where it cannot be had.
    void start();

    /// The port that it listens on; 0 before start.
    std::uint16_t port() const;

    /// Refuses what is new (503), waits for what is in work as long as the bounds say and for each handler
    /// that is being called, and each body asked for a part; ends the streams, then all connections. Not from
    /// within a handler. Once is enough.
    void stop();

    Counts counts() const;

private:
    class Listening;

    std::string listen_{};
    Bounds bounds_{};
    Handler handler_{};
    std::function<bot::Timestamp()> now_{};
    std::unique_ptr<Listening> listening_{};
};

}  // namespace http
