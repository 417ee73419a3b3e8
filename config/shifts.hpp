#pragma once

#include "bot/calendar.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace config {

/// The same hours on some days of the week.
struct Shift {
    std::array<bool, 7> days{};  ///< Sunday first
    bot::Hours hours{};
};

/// `Mon-Fri 09:00-12:00`, `Sat,Sun 10:00-24:00`; hours that end before they begin end on the next day.
std::optional<Shift> shift_of(std::string_view text);

/// `09:00`, up to `24:00`: since midnight.
std::optional<bot::Seconds> time_of_day(std::string_view text);

/// Whether somebody would work twice at one time, over midnight and the end of the week too.
bool overlap(const Shift& one, const Shift& other);

}  // namespace config
