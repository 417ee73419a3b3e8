#pragma once

#include "adapters/http/message.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <variant>

namespace http {

/// A request to somebody else.
struct Outgoing {
    std::string method = "GET";
    std::string url{};  ///< whole, percent-encoded; http or https
    Headers headers{};
    std::string body{};  ///< sent with its length; an empty one too, except with GET and DELETE
};

/// What one call may take at most.
struct CallBounds {
    std::chrono::milliseconds deadline{10'000};  ///< from the first step to the last byte of the answer
    std::size_t largest_answer = 1024UL * 1024;  ///< bytes of its body
};

/// An answer, whatever its status; redirects are not followed.
struct Came {
    int status = 0;
    Headers headers{};
    std::string body{};
};

/// Nothing reached the other side: no such host, no connection, no trust in its certificate.
struct NotSent {
    std::string why{};
};

/// It may have been done: cut off, too late, or an answer that makes no sense.
struct Doubtful {
    std::string why{};
};

using CallOutcome = std::variant<Came, NotSent, Doubtful>;

/// Makes one call over a connection of its own, so that nothing is ever sent twice. `done` is called once,
/// from a thread of the pool; it must not wait or throw.
void call(Outgoing outgoing, CallBounds bounds, std::function<void(CallOutcome)> done);

/// The same, waiting. Not from a thread of the pool.
CallOutcome call(Outgoing outgoing, CallBounds bounds = {});

}  // namespace http
