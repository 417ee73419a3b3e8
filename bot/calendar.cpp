#include "bot/calendar.hpp"

#include <algorithm>
#include <optional>

namespace bot {

namespace {

using std::chrono::days;
using std::chrono::local_days;

// Beyond these a question is a mistake or an attack, and walking there day by day would take too long.
constexpr Timestamp first_moment = std::chrono::sys_days{std::chrono::year{1970} / 1 / 1};
constexpr Timestamp last_moment = std::chrono::sys_days{std::chrono::year{2200} / 1 / 1};

constexpr int a_year = 366;  // days

struct Shift {
    Timestamp from{};
    Timestamp to{};
};

Timestamp within_reach(Timestamp at) {
    return std::clamp(at, first_moment, last_moment);
}

Local to_local(const Calendar& calendar, Timestamp at) {
    return calendar.zone ? calendar.zone->to_local(at) : Local{at.time_since_epoch()};
}

Timestamp to_utc(const Calendar& calendar, Local at) {
    return calendar.zone ? calendar.zone->to_utc(at) : Timestamp{at.time_since_epoch()};
}

Shift shift_of(const Calendar& calendar, local_days day, const Hours& hours) {
    return {to_utc(calendar, day + hours.from), to_utc(calendar, day + hours.to)};
}

/// The hours of a day; none on a holiday or while away.
const std::vector<Hours>& hours_of(const Calendar& calendar, local_days day) {
    static const std::vector<Hours> none;
    const auto& hours = calendar.week.at(std::chrono::weekday{day}.c_encoding());
    return hours.empty() || calendar.free.contains(day) || calendar.away(day) ? none : hours;
}

/// The shifts that begin on a day, in order; none that the clock jumps over.
std::vector<Shift> shifts_of(const Calendar& calendar, local_days day) {
    std::vector<Shift> shifts;
    const auto& hours = hours_of(calendar, day);
    shifts.reserve(hours.size());
    for (const auto& each : hours) {
        const auto shift = shift_of(calendar, day, each);
        if (shift.from < shift.to) shifts.push_back(shift);
    }
    std::ranges::sort(shifts, {}, &Shift::from);
    return shifts;
}

bool worked_on(const Calendar& calendar, local_days day) {
    return std::ranges::any_of(hours_of(calendar, day), [&](const Hours& each) {
        const auto shift = shift_of(calendar, day, each);
        return shift.from < shift.to;
    });
}

/// The last day worth a look; before all others where nobody ever works.
local_days last_day_of(const Calendar& calendar) {
    const bool never = std::ranges::all_of(calendar.week, [](const auto& hours) { return hours.empty(); });
    return never ? local_days::min() : calendar.day_of(last_moment);
}

/// The first day after `day` that is not `last` yet and may be worked on: an absence is one step, however
/// long.
local_days day_after(const Calendar& calendar, local_days day, local_days last) {
    day += days{1};
    for (std::size_t index = 0; index < calendar.absences.size() && day < last; ++index) {
        const auto& [from, to] = calendar.absences.at(index);
        if (from <= day && day <= to) day = std::min(to, last - days{1}) + days{1};
    }
    return day;
}

/// Walks from one moment on through what is open: no shift overlaps the one before it.
class OpenTimes {
public:
    OpenTimes(const Calendar& calendar, Timestamp from)
        : calendar_{calendar},
          reached_{within_reach(from)},
          last_day_{last_day_of(calendar)},
          // A shift of the day before may still be going on.
          day_{calendar.day_of(from) - days{1}},
          today_{shifts_of(calendar, day_)} {}

    /// Nothing once there is none any more.
    std::optional<Shift> next() {
        while (reached_ < last_moment && seek()) {
            const auto& shift = today_.at(index_++);
            const Shift rest{std::max(shift.from, reached_), std::min(shift.to, last_moment)};
            if (rest.to <= rest.from) continue;
            reached_ = rest.to;
            return rest;
        }
        return {};
    }

private:
    /// Goes on to the next day that has a shift left. False where there is none.
    bool seek() {
        while (index_ == today_.size()) {
            if (day_ >= last_day_) return false;
            day_ = day_after(calendar_, day_, last_day_);
            today_ = shifts_of(calendar_, day_);
            index_ = 0;
        }
        return true;
    }

    const Calendar& calendar_;
    Timestamp reached_{};
    local_days last_day_{};
    local_days day_{};
    std::vector<Shift> today_{};
    std::size_t index_ = 0;
};

/// From where days are counted: a working day, and what its clock shows.
struct Place {
    local_days day{};
    Span clock{};
};

std::optional<Place> next_place(const Calendar& calendar, const Place& place) {
    const auto last = last_day_of(calendar);
    for (auto day = place.day; day < last;) {
        day = day_after(calendar, day, last);
        if (worked_on(calendar, day)) return Place{day, place.clock};
    }
    return {};
}

std::optional<Place> place_of(const Calendar& calendar, Timestamp at) {
    const auto day = calendar.day_of(at);
    if (!worked_on(calendar, day)) return next_place(calendar, {day, Span{0}});
    return Place{day, to_local(calendar, within_reach(at)) - day};
}

/// Whole working days, and the moment at which the last of them had passed.
struct Passed {
    int days = 0;
    Timestamp since{};
};

/// As many as pass until `limit`, and `most` at most.
Passed pass_days(const Calendar& calendar, Timestamp from, Timestamp limit, int most) {
    Passed passed{0, from};
    if (most <= 0) return passed;
    auto place = place_of(calendar, from);
    while (place && passed.days < most) {
        place = next_place(calendar, *place);
        if (!place) break;
        const auto moment = to_utc(calendar, place->day + place->clock);
        if (moment > limit) break;
        passed = {passed.days + 1, moment};
    }
    return passed;
}

Timestamp pass_hours(const Calendar& calendar, Timestamp from, Span left) {
    auto end = from;
    OpenTimes open_times{calendar, from};
    while (left > Span{0}) {
        const auto shift = open_times.next();
        if (!shift) return Timestamp::max();
        const auto worked = std::min(left, shift->to - shift->from);
        end = shift->from + worked;
        left -= worked;
    }
    return end;
}

}  // namespace

bool Calendar::open(Timestamp at) const {
    return at < last_moment && next_opening(at) == at;
}

Timestamp Calendar::next_opening(Timestamp at) const {
    const auto shift = OpenTimes{*this, at}.next();
    const auto last = day_of(at) + days{a_year};
    return shift && day_of(shift->from) <= last ? shift->from : Timestamp::max();
}

Timestamp Calendar::after(Timestamp from, WorkingTime span) const {
    const auto wanted = std::min(span.days, a_year);
    const auto passed = pass_days(*this, from, last_moment, wanted);
    if (passed.days < wanted) return Timestamp::max();
    return pass_hours(*this, passed.since, std::min<Seconds>(span.hours, days{a_year}));
}

Seconds Calendar::between(Timestamp from, Timestamp to) const {
    Span worked{0};
    OpenTimes open_times{*this, from};
    while (const auto shift = open_times.next()) {
        if (shift->from >= to) break;
        worked += std::min(shift->to, to) - shift->from;
    }
    return std::chrono::floor<Seconds>(worked);
}

int Calendar::working_days_between(Timestamp from, Timestamp to) const {
    return pass_days(*this, from, std::min(to, last_moment), a_year).days;
}

WorkingTime Calendar::age(Timestamp from, Timestamp now) const {
    const auto passed = pass_days(*this, from, std::min(now, last_moment), a_year);
    return {between(passed.since, now), passed.days};
}

std::vector<OpenTime> Calendar::open_times(Timestamp from, Timestamp to) const {
    std::vector<OpenTime> all;
    OpenTimes times{*this, from};
    for (auto shift = times.next(); shift && shift->from < to; shift = times.next()) {
        all.push_back({shift->from, std::min(shift->to, to)});
    }
    return all;
}

std::optional<Timestamp> Calendar::opening_on(local_days day) const {
    const auto shifts = shifts_of(*this, day);
    return shifts.empty() ? std::nullopt : std::optional{shifts.front().from};
}

bool Calendar::away(local_days day) const {
    return std::ranges::any_of(
        absences, [day](const Absence& absence) { return absence.from <= day && day <= absence.to; });
}

bool Calendar::away(Timestamp at) const {
    return away(day_of(at));
}

Timestamp Calendar::next_midnight(Timestamp at) const {
    if (at >= last_moment) return Timestamp::max();
    // Where the clock is put back over midnight, the first one after today's may have been already.
    auto day = day_of(at) + days{1};
    while (to_utc(*this, Local{day}) <= at) day += days{1};
    return to_utc(*this, Local{day});
}

local_days Calendar::day_of(Timestamp at) const {
    return std::chrono::floor<days>(to_local(*this, within_reach(at)));
}

}  // namespace bot
