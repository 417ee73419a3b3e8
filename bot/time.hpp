#pragma once

#include <chrono>

namespace bot {

using namespace std::chrono_literals;

/// A moment, in UTC. Milliseconds, so that what was said in one second still has an order.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// A moment on somebody's wall clock. Only a Zone turns one into the other.
using Local = std::chrono::local_time<std::chrono::milliseconds>;

/// A span on the clock.
using Span = std::chrono::milliseconds;

using Seconds = std::chrono::seconds;

/// A span as a policy writes it. `hours` pass only while the reader works; `days` later is the same
/// moment on a later working day. It cannot be added to a Timestamp: only a Calendar knows how.
struct WorkingTime {
    Seconds hours{0};
    int days = 0;

    auto operator<=>(const WorkingTime&) const = default;
};

}  // namespace bot
