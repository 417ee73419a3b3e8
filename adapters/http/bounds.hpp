#pragma once

#include "adapters/http/network.hpp"

#include <chrono>
#include <cstddef>
#include <vector>

namespace http {

/// All that a client cannot have more of. Sizes in bytes; what is over a bound is refused, never cut.
struct Bounds {
    std::size_t header = 16UL * 1024;  ///< request line and headers together; over it 431
    std::size_t body = 256UL * 1024;   ///< over it 413, before it is read where its length is announced
    std::size_t connections = 512;     ///< over it the one silent longest gives way
    std::size_t share =
        128;  ///< connections of one address (of one /64 with IPv6); over it, its own gives way
    std::vector<Network>
        trusted{};  ///< proxies: one has no share, and each of those for whom it asks has one
    bool share_on_loopback = false;  ///< false: loopback, where a proxy may stand for everybody, has no share
    std::size_t in_work = 256;       ///< requests that handlers have not answered; over it 503
    std::size_t streams = 128;       ///< event streams; over it 503
    std::size_t stream_buffer =
        64UL * 1024;  ///< what waits for one reader of a stream; over it the stream ends

    std::chrono::milliseconds first{60'000};  ///< until a connection's first byte; then it ends
    std::chrono::milliseconds idle{660'000};  ///< from an answer to the next request; then the connection
                                              ///< ends. Longer than proxies keep one (2 min, 10 at the most),
                                              ///< so that none asks while it ends: Caddy, nginx [doc]
    std::chrono::milliseconds request{10'000};  ///< from a request's first byte to its last; then 408
    std::chrono::milliseconds answer{30'000};   ///< a handler's time, then 503; the client's, to read the
                                                ///< answer; and both for each part of one
    std::chrono::milliseconds stop{5'000};  ///< what is in work may still be answered when the server stops
    std::chrono::milliseconds comment{15'000};  ///< how often a silent stream says that it lives
};

}  // namespace http
