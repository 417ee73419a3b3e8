#pragma once

#include "bot/community.hpp"

#include <string>

namespace terminal {

/// `2026-11-30 09:05` where the lead lives.
std::string local_moment(bot::Timestamp at, const bot::Community& community);

}  // namespace terminal
