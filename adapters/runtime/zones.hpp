#pragma once

#include "bot/calendar.hpp"

#include <memory>
#include <string>
#include <vector>

namespace runtime {

/// The clock of a place, by its name in the system's time-zone database (`Asia/Tokyo`). Null where no such
/// zone is known; a name is never taken for a path. The same object each time. What it knows of daylight
/// saving ends with 2037; from then on the clock stays as it is.
///
/// Where the system has no time-zone database at all, none is known. May be called from several threads, and
/// so may the zone.
std::shared_ptr<const bot::Zone> find_zone(const std::string& name);

/// All names that `find_zone` knows, sorted: to tell which one was probably meant.
std::vector<std::string> zone_names();

}  // namespace runtime
