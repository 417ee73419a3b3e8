#pragma once

#include "bot/speaking/wording.hpp"

/// Moments as somebody reads them on a Thursday afternoon.
namespace tests::reading {

using namespace std::chrono_literals;

inline bot::Local on(unsigned month, unsigned day, bot::Span clock, int year = 2026) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    return std::chrono::local_days{date} + clock;
}

const bot::Local now = on(11, 26, 15h + 14min);
const bot::WallTime today{on(11, 26, 10h + 42min), now};
const bot::WallTime yesterday{on(11, 25, 9h), now};
const bot::WallTime monday{on(11, 30, 9h), now};

}  // namespace tests::reading
