#pragma once

#include "bot/community.hpp"
#include "bot/ports/records.hpp"

#include <string>
#include <vector>

namespace terminal {

/// Open posts that the config no longer looks after: of a theme that is gone, or whose owner is no PMO member
/// any more. One line each theme and owner, with what to do.
std::vector<std::string> orphans(const bot::Records& records, const bot::Community& community);

/// Who cannot be given reminders, one line each: since when (UTC), why, and what to do.
std::vector<std::string> out_of_reach(const bot::Records& records, const bot::Community& community);

/// What a config comes to, in one line: "3 themes, 3 PMO members, 3 channels".
std::string summary(const bot::Community& community);

}  // namespace terminal
