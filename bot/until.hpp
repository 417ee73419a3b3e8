#pragma once

#include "bot/time.hpp"

#include <compare>
#include <optional>
#include <string_view>
#include <variant>

namespace bot {

struct Tomorrow {
    auto operator<=>(const Tomorrow&) const = default;
};

/// Until when somebody wants a post to wait: a span on the clock, a day (whoever knows the calendar takes the
/// first opening on or after it; a weekday is the next such day), or a moment.
using Until = std::variant<Span, Tomorrow, std::chrono::weekday, Timestamp>;

/// Reads "90m", "1h", "2d" (s, m, h, d, w; a year at most), "tomorrow", "monday", "Mon",
/// "2026-11-24T09:00:00+09:00".
std::optional<Until> parse_until(std::string_view text);

}  // namespace bot
