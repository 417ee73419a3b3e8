#pragma once

#include "config/dates.hpp"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace config {

/// The whole-day events of an iCalendar file, from 2020 to 2060, with those that come again weekly, monthly
/// or yearly. None where it is no such file or has no such event; cancelled ones and those with a time of day
/// do not count.
std::optional<std::vector<Days>> holidays_in(const std::string& ics);

void add_days(std::set<std::chrono::local_days>& set, Days days);

}  // namespace config
