#pragma once

#include "adapters/teams/settings.hpp"

#include <string>
#include <string_view>

namespace teams {

/// The address without the slashes at its end, so that two can be compared and paths appended.
std::string without_slash(std::string_view url);

/// Whether the bot may send its token there: https, on one of the cloud's hosts or a true subdomain of one.
/// Plain http only on loopback, and only where the settings name that very host. A host may be named with a
/// port; then only that one counts.
bool may_call(std::string_view url, const Cloud& cloud);

}  // namespace teams
