#pragma once

#include "adapters/http/health.hpp"
#include "adapters/http/server.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

/// The port of the program, and what is said there of how it is. It can be open before there is anything
/// behind it, for instance while there is no room for the store: then all else is answered 503.
class Front {
public:
    /// `now` as the server asks for it; `trusted`: see http::Bounds.
    Front(const std::string& listen, std::vector<http::Network> trusted, std::function<bot::Timestamp()> now);

    /// Opens the port, where it is not open yet, and says so in the log.
    void start();

    /// From now on `inside` is asked for all but how the program is; until `stop`.
    void let_in(http::Handler inside);

    void stop();

    /// `127.0.0.1:3978`, with the port that is really open.
    std::string address() const;

    http::Health& health() { return health_; }

private:
    void handle(http::Request request, http::Reply reply);
    std::shared_ptr<const http::Handler> inside() const;

    std::string listen_;
    http::Health health_{};
    mutable std::mutex mutex_{};
    std::shared_ptr<const http::Handler> inside_{};
    http::Server server_;
};
