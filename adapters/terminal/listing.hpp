#pragma once

#include "adapters/terminal/desk.hpp"

#include <vector>

namespace terminal {

/// Posts as a table, or for scripts.
Outcome listed(const std::vector<bot::Entry>& entries, bool json, const Desk& desk);

/// 1: nothing has this name.
Outcome no_post(const std::string& name);

}  // namespace terminal
