#pragma once

#include "bot/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bot {

/// Reads RFC 3339 with `Z` or an offset; what is finer than a millisecond is dropped. Nothing for any other
/// form, a day that does not exist, or a moment outside the years 1 to 9999.
std::optional<Timestamp> parse_rfc3339(std::string_view text);

/// `2026-11-24T00:05:00Z`; milliseconds only where there are any. Before year 1 and after 9999: the nearest
/// that can be written.
std::string rfc3339(Timestamp at);

}  // namespace bot
