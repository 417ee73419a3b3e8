#include "bot/calendar.hpp"

#include "bot/open_times.hpp"

#include <algorithm>
#include <optional>

namespace bot {

namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr int a_year = 366;  // days

/// From where days are counted: a working day, and what its clock shows.
struct Count {
    local_days day{};
    Span clock{};
};

std::optional<Count> next_count(const Calendar& calendar, const Count& from) {
    const auto last = last_day_of(calendar);
    for (auto day = from.day; day < last;) {
        day = day_after(calendar, day, last);
        if (worked_on(calendar, day)) return Count{day, from.clock};
    }
    return {};
}

std::optional<Count> count_of(const Calendar& calendar, Timestamp at) {
    const auto day = calendar.day_of(at);
    if (!worked_on(calendar, day)) return next_count(calendar, {day, Span{0}});
    return Count{day, calendar.zone->to_local(within_reach(at)) - day};
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
    auto count = count_of(calendar, from);
    while (count && passed.days < most) {
        count = next_count(calendar, *count);
        if (!count) break;
        const auto moment = calendar.zone->to_utc(count->day + count->clock);
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

class Utc final : public Zone {
public:
    Local to_local(Timestamp at) const override { return Local{at.time_since_epoch()}; }

    Timestamp to_utc(Local at) const override { return Timestamp{at.time_since_epoch()}; }
};

}  // namespace

std::string Zone::clock_name(Timestamp) const {
    return {};
}

std::shared_ptr<const Zone> SharedZone::utc() {
    static const auto only = std::make_shared<const Utc>();
    return only;
}

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
    while (zone->to_utc(Local{day}) <= at) day += days{1};
    return zone->to_utc(Local{day});
}

local_days Calendar::day_of(Timestamp at) const {
    return std::chrono::floor<days>(zone->to_local(within_reach(at)));
}

}  // namespace bot
