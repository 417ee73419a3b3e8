#include "bot/open_times.hpp"

#include <algorithm>

namespace bot {

namespace {

using std::chrono::days;
using std::chrono::local_days;

OpenTime shift_of(const Calendar& calendar, local_days day, const Hours& hours) {
    return {calendar.zone->to_utc(day + hours.from), calendar.zone->to_utc(day + hours.to)};
}

/// The hours of a day; none on a holiday or while away.
const std::vector<Hours>& hours_of(const Calendar& calendar, local_days day) {
    static const std::vector<Hours> none;
    const auto& hours = calendar.week.at(std::chrono::weekday{day}.c_encoding());
    return hours.empty() || calendar.free.contains(day) || calendar.away(day) ? none : hours;
}

}  // namespace

Timestamp within_reach(Timestamp at) {
    return std::clamp(at, first_moment, last_moment);
}

std::vector<OpenTime> shifts_of(const Calendar& calendar, local_days day) {
    std::vector<OpenTime> shifts;
    const auto& hours = hours_of(calendar, day);
    shifts.reserve(hours.size());
    for (const auto& each : hours) {
        const auto shift = shift_of(calendar, day, each);
        if (shift.from < shift.to) shifts.push_back(shift);
    }
    std::ranges::sort(shifts, {}, &OpenTime::from);
    return shifts;
}

bool worked_on(const Calendar& calendar, local_days day) {
    return std::ranges::any_of(hours_of(calendar, day), [&](const Hours& each) {
        const auto shift = shift_of(calendar, day, each);
        return shift.from < shift.to;
    });
}

local_days last_day_of(const Calendar& calendar) {
    const bool never = std::ranges::all_of(calendar.week, [](const auto& hours) { return hours.empty(); });
    return never ? local_days::min() : calendar.day_of(last_moment);
}

local_days day_after(const Calendar& calendar, local_days day, local_days last) {
    day += days{1};
    for (std::size_t index = 0; index < calendar.absences.size() && day < last; ++index) {
        const auto& [from, to] = calendar.absences.at(index);
        if (from <= day && day <= to) day = std::min(to, last - days{1}) + days{1};
    }
    return day;
}

OpenTimes::OpenTimes(const Calendar& calendar, Timestamp from)
    : calendar_{calendar},
      reached_{within_reach(from)},
      last_day_{last_day_of(calendar)},
      // A shift of the day before may still be going on.
      day_{calendar.day_of(from) - days{1}},
      today_{shifts_of(calendar, day_)} {}

std::optional<OpenTime> OpenTimes::next() {
    while (reached_ < last_moment && seek()) {
        const auto& shift = today_.at(index_++);
        const OpenTime rest{std::max(shift.from, reached_), std::min(shift.to, last_moment)};
        if (rest.to <= rest.from) continue;
        reached_ = rest.to;
        return rest;
    }
    return {};
}

bool OpenTimes::seek() {
    while (index_ == today_.size()) {
        if (day_ >= last_day_) return false;
        day_ = day_after(calendar_, day_, last_day_);
        today_ = shifts_of(calendar_, day_);
        index_ = 0;
    }
    return true;
}

}  // namespace bot
