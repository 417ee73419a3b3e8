#include "bot/listening/until.hpp"
#include "bot/overloaded.hpp"

#include <algorithm>

namespace bot {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr auto longest = days{366};

/// That day of the month, or its last.
local_days day_in(year_month month, unsigned day) {
    const year_month_day last{month / std::chrono::last};
    return local_days{month / std::min(std::chrono::day{day}, last.day())};
}

year_month month_of(local_days day) {
    const year_month_day date{day};
    return date.year() / date.month();
}

local_days next_day_of_month(unsigned day, local_days today) {
    const auto here = day_in(month_of(today), day);
    return here >= today ? here : day_in(month_of(today) + months{1}, day);
}

/// Nothing where there is no such day.
std::optional<local_days> date(const Date& said, local_days today) {
    const auto in = [&](std::chrono::year year) {
        return year_month_day{year, std::chrono::month{said.month}, std::chrono::day{said.day}};
    };
    const auto this_year = year_month_day{today}.year();
    auto found = in(said.year ? std::chrono::year{*said.year} : this_year);
    const bool over = !said.year && (!found.ok() || local_days{found} < today);
    if (over) found = in(this_year + std::chrono::years{1});
    return found.ok() ? std::optional{local_days{found}} : std::nullopt;
}

local_days monday_of(local_days day) {
    return day - (weekday{day} - std::chrono::Monday);
}

/// By whose calendar it is meant, and when it was said.
struct Here {
    const Calendar& calendar;
    Timestamp now;

    local_days today() const { return calendar.day_of(now); }

    bool works_on(local_days day) const { return calendar.opening_on(day).has_value(); }

    Timestamp opening_from(Local at) const { return calendar.next_opening(calendar.zone->to_utc(at)); }
};

/// The last day on which one works of the week or month that ends with `end`, where there is any.
local_days last_working_day(local_days end, local_days begin, const Here& here) {
    for (auto day = end; day >= begin; day -= days{1}) {
        if (here.works_on(day)) return day;
    }
    return end;
}

local_days last_working_day_in(year_month month, const Here& here) {
    return last_working_day(day_in(month, 31), local_days{month / 1}, here);
}

/// Where it is over, the next such.
local_days day_of(const LastWorkingDay& it, const Here& here) {
    const auto today = here.today();
    const auto this_month = month_of(today);
    const auto in = [&](int ahead) {
        if (it.of == LastWorkingDay::Of::Month) return last_working_day_in(this_month + months{ahead}, here);
        const auto monday = monday_of(today) + days{7 * ahead};
        return last_working_day(monday + days{6}, monday, here);
    };
    if (it.month) {
        const auto here_month = static_cast<int>(unsigned{this_month.month()});
        return in((static_cast<int>(*it.month) - here_month + 12) % 12);
    }
    const auto day = in(it.ahead);
    return day < today ? in(it.ahead + 1) : day;
}

/// Nothing where no such row begins within a year.
std::optional<local_days> day_of(const AfterFreeDays& it, const Here& here) {
    int row = 0;
    for (auto day = here.today() - days{it.days}; day < here.today() + longest; day += days{1}) {
        if (!here.works_on(day)) {
            ++row;
        } else {
            if (row >= it.days && day > here.today()) return day;
            row = 0;
        }
    }
    return {};
}

std::optional<local_days> day_of(const Day& day, const Here& here) {
    const auto today = here.today();
    using Day = std::optional<local_days>;
    return std::visit(overloaded{
                          [&](DaysAhead it) -> Day { return today + days{it.days}; },
                          [&](WorkingDaysAhead it) -> Day {
                              return here.calendar.day_of(here.calendar.after(here.now, {.days = it.days}));
                          },
                          [&](MonthsAhead it) -> Day {
                              const auto date = unsigned{year_month_day{today}.day()};
                              return day_in(month_of(today) + months{it.months}, date);
                          },
                          [&](NextWeekday it) -> Day {
                              const auto tomorrow = today + days{1};
                              return tomorrow + (it.day - weekday{tomorrow});
                          },
                          [&](WeekdayOf it) -> Day {
                              const auto monday = monday_of(today) + days{7 * it.weeks};
                              return monday + (it.day - std::chrono::Monday);
                          },
                          [&](DayOfMonth it) -> Day {
                              return it.months ? day_in(month_of(today) + months{*it.months}, it.day)
                                               : next_day_of_month(it.day, today);
                          },
                          [&](const Date& it) -> Day { return date(it, today); },
                          [&](const LastWorkingDay& it) -> Day { return day_of(it, here); },
                          [&](AfterFreeDays it) -> Day { return day_of(it, here); },
                      },
                      day);
}

/// An hour before work ends; in that last hour, its end. On a day off, when one works again.
Timestamp last_hour_of(local_days day, const Here& here) {
    const auto& zone = *here.calendar.zone;
    const auto times = here.calendar.open_times(zone.to_utc(day), zone.to_utc(day + days{1}));
    if (times.empty()) return here.opening_from(day);
    const auto end = times.back().to;
    return end - 1h > here.now ? end - 1h : end;
}

Timestamp moment(local_days day, const std::optional<TimeOfDay>& time, const Here& here) {
    if (!time) return here.opening_from(day);
    if (time->last_hour) return last_hour_of(day, here);
    if (time->rough) return here.opening_from(day + time->at);
    const auto at = here.calendar.zone->to_utc(day + time->at);
    if (!time->any_half || here.calendar.open(at)) return at;
    const auto other_half = here.calendar.zone->to_utc(day + time->at + std::chrono::hours{12});
    return here.calendar.open(other_half) ? other_half : at;
}

std::optional<Timestamp> resolve(const DayAndTime& said, const Here& here) {
    if (!said.day) {
        const auto today = moment(here.today(), said.time, here);
        return today > here.now ? today : moment(here.today() + days{1}, said.time, here);
    }
    const auto day = day_of(*said.day, here);
    if (!day || (said.weekday && weekday{*day} != *said.weekday)) return {};
    const auto at = moment(*day, said.time, here);
    const auto* last = std::get_if<LastWorkingDay>(&*said.day);
    if (!last || at > here.now) return at;
    const auto today = last_hour_of(*day, here);  // "this week", said on its last day
    if (!said.time && *day == here.today() && today > here.now) return today;
    auto next = *last;
    ++next.ahead;
    return last->month ? at : moment(day_of(next, here), said.time, here);
}

/// By the clock, whoever works then or not.
std::optional<Timestamp> meant(const DayAndTime& said, const Here& here) {
    const auto& zone = *here.calendar.zone;
    const auto at = resolve(said, here);
    if (!at || (said.time && said.time->last_hour)) return {};
    const auto local = zone.to_local(*at);
    const auto clock =
        said.time && said.time->rough ? Span{said.time->at} : Span{local - std::chrono::floor<days>(local)};
    const auto on = [&](local_days day) {
        return zone.to_utc(day + std::chrono::floor<std::chrono::seconds>(clock));
    };
    if (said.day) {
        const auto day = day_of(*said.day, here);
        return day ? std::optional{on(*day)} : std::nullopt;
    }
    return on(here.today()) > here.now ? on(here.today()) : on(here.today() + days{1});
}

}  // namespace

std::optional<Timestamp> until_when(std::string_view until, const Calendar& calendar, Timestamp now) {
    const auto parsed = parse_until(until);
    if (!parsed) return {};
    const Here here{calendar, now};
    const auto at = std::visit(overloaded{
                                   [&](Span span) { return std::optional<Timestamp>{now + span}; },
                                   [](Timestamp moment) { return std::optional<Timestamp>{moment}; },
                                   [&](const DayAndTime& said) { return resolve(said, here); },
                               },
                               *parsed);
    return at && *at > now && *at < now + longest ? at : std::nullopt;
}

std::optional<Timestamp> meant_by(std::string_view until, const Calendar& calendar, Timestamp now) {
    const auto parsed = parse_until(until);
    const auto* said = parsed ? std::get_if<DayAndTime>(&*parsed) : nullptr;
    return said ? meant(*said, {calendar, now}) : until_when(until, calendar, now);
}

}  // namespace bot
