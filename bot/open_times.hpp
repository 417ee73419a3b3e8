#pragma once

#include "bot/calendar.hpp"

#include <optional>
#include <vector>

namespace bot {

// What a calendar's answers are counted from: its days one after the other, and what is open on them.

// Beyond these a question is a mistake or an attack, and walking there day by day would take too long.
constexpr Timestamp first_moment = std::chrono::sys_days{std::chrono::year{1970} / 1 / 1};
constexpr Timestamp last_moment = std::chrono::sys_days{std::chrono::year{2200} / 1 / 1};

Timestamp within_reach(Timestamp at);

/// The shifts that begin on a day, in order; none that the clock jumps over.
std::vector<OpenTime> shifts_of(const Calendar& calendar, std::chrono::local_days day);

bool worked_on(const Calendar& calendar, std::chrono::local_days day);

/// The last day worth a look; before all others where nobody ever works.
std::chrono::local_days last_day_of(const Calendar& calendar);

/// The first day after `day` that is not `last` yet and may be worked on: an absence is one step, however
/// long.
std::chrono::local_days day_after(const Calendar& calendar, std::chrono::local_days day,
                                  std::chrono::local_days last);

/// Walks from one moment on through what is open: no open time overlaps the one before it.
class OpenTimes {
public:
    /// `calendar` must outlive it.
    OpenTimes(const Calendar& calendar, Timestamp from);

    /// Nothing once there is none any more.
    std::optional<OpenTime> next();

private:
    /// Goes on to the next day that has a shift left. False where there is none.
    bool seek();

    const Calendar& calendar_;
    Timestamp reached_{};
    std::chrono::local_days last_day_{};
    std::chrono::local_days day_{};
    std::vector<OpenTime> today_{};
    std::size_t index_ = 0;
};

}  // namespace bot
