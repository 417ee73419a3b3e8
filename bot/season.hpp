#pragma once

#include "bot/ids.hpp"

#include <chrono>
#include <string>

namespace bot {

/// A named span of days in the lead's zone, both ends included.
struct Season {
    SeasonId id{};
    std::string name{};
    std::chrono::local_days from{};
    std::chrono::local_days to{};
};

}  // namespace bot
