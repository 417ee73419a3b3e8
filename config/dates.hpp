#pragma once

#include "config/section.hpp"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace config {

/// From one day to another, both included.
struct Days {
    std::chrono::local_days from{};
    std::chrono::local_days to{};
};

/// `2026-12-28`; nothing else, and only a day that exists, from 1970 to 2200.
std::optional<std::chrono::local_days> day_of(std::string_view text);

/// `2026-12-28` or `2026-12-28/2027-01-03`, a year at most.
std::optional<Days> days_of(std::string_view text);

/// The day at the key: a string as above, or a date.
std::optional<std::chrono::local_days> day_at(Section& section, std::string_view key);

/// All days at the key: an array of strings as above, or of dates.
std::vector<Days> days_at(Section& section, std::string_view key);

}  // namespace config
