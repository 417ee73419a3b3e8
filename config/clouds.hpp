#pragma once

#include "adapters/teams/settings.hpp"

#include <string>
#include <utility>
#include <vector>

namespace config {

/// The word of `teams.cloud`, and where Microsoft runs what.
using NamedCloud = std::pair<std::string, teams::Cloud>;

/// All that can be named; the first is the default.
const std::vector<NamedCloud>& clouds();

}  // namespace config
