#pragma once

#include "adapters/terminal/posts.hpp"

namespace terminal {

/// Figures of a season, of the days that are named, or of all that there is.
Outcome stats(const Stats& word, bool json, const Desk& desk);

}  // namespace terminal
