#pragma once

#include "bot/calendar.hpp"
#include "config/dates.hpp"

#include <chrono>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace config {

/// Events of a file that free nobody, for one reason.
struct LeftOut {
    std::string why{};  ///< `with a time of day`
    std::vector<std::string> names{};
};

/// What an iCalendar file comes to.
struct Holidays {
    std::vector<Days> days{};
    std::vector<LeftOut> left_out{};
};

/// The whole days of an iCalendar file, from 2020 to 2060, with those that come again; one that was moved
/// counts where it is now. Left out is what is cancelled, has a time of day, or is no public holiday by the
/// file's own words. Else what the file is, and what to do: `is a web page …`.
std::variant<Holidays, std::string> holidays_in(const std::string& ics, const bot::Zone* zone);

/// `"七夕", "節分" and 3 more (no public holidays, by the file's own words); …`; empty where nothing was.
std::string said(const std::vector<LeftOut>& left_out);

void add_days(std::set<std::chrono::local_days>& set, Days days);

}  // namespace config
