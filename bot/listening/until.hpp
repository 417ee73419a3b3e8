#pragma once

#include "bot/calendar.hpp"
#include "bot/time.hpp"

#include <compare>
#include <optional>
#include <string_view>
#include <variant>

namespace bot {

// A day, as somebody names it.

/// Nought is today.
struct DaysAhead {
    int days = 0;
    auto operator<=>(const DaysAhead&) const = default;
};

struct WorkingDaysAhead {
    int days = 1;
    auto operator<=>(const WorkingDaysAhead&) const = default;
};

/// The same day of a later month; its last where it has none of that number.
struct MonthsAhead {
    int months = 1;
    auto operator<=>(const MonthsAhead&) const = default;
};

/// The next such day, a week ahead where it is today.
struct NextWeekday {
    std::chrono::weekday day{};
    bool operator==(const NextWeekday&) const = default;
};

/// Of this week (nought) or a later one; weeks begin on Monday.
struct WeekdayOf {
    int weeks = 0;
    std::chrono::weekday day{};
    bool operator==(const WeekdayOf&) const = default;
};

/// The 5th; its last where the month has none of that number. Of the month so many ahead; unset: the next
/// such day, today included.
struct DayOfMonth {
    unsigned day = 1;
    std::optional<int> months{};
    bool operator==(const DayOfMonth&) const = default;
};

/// Without a year the next such day, today included.
struct Date {
    unsigned month = 1;
    unsigned day = 1;
    std::optional<int> year{};
    bool operator==(const Date&) const = default;
};

/// The last working day of this week or month (nought) or a later one, or of the next month of that number.
struct LastWorkingDay {
    enum class Of { Week, Month } of = Of::Week;
    int ahead = 0;
    std::optional<unsigned> month{};
    bool operator==(const LastWorkingDay&) const = default;
};

/// The first working day behind the next row of at least so many free ones.
struct AfterFreeDays {
    int days = 1;
    auto operator<=>(const AfterFreeDays&) const = default;
};

using Day = std::variant<DaysAhead, WorkingDaysAhead, MonthsAhead, NextWeekday, WeekdayOf, DayOfMonth, Date,
                         LastWorkingDay, AfterFreeDays>;

/// A time of day on the wall clock.
struct TimeOfDay {
    std::chrono::minutes at{0};
    bool rough = false;      ///< "in the afternoon": the first opening on or after it
    bool any_half = false;   ///< "at 3": 15:00, where one works then and not at 3:00
    bool last_hour = false;  ///< "end of day": an hour before work ends on that day
    bool operator==(const TimeOfDay&) const = default;
};

/// One of both may be missing: a day alone is its first opening, a time alone the next such.
struct DayAndTime {
    std::optional<Day> day{};
    std::optional<TimeOfDay> time{};
    std::optional<std::chrono::weekday> weekday{};  ///< said beside a date, and must be that day's
    bool operator==(const DayAndTime&) const = default;
};

/// Until when somebody wants a post to wait: a span on the clock, a moment, or as people say it.
using Until = std::variant<Span, Timestamp, DayAndTime>;

/// Reads "90m", "1h", "2d" (s, m, h, d, w; a year at most), "2026-11-24T09:00:00+09:00", and what people say
/// in Japanese and English: "tomorrow", "Monday 10:00", "in 3 days", "Friday afternoon", 来週の月曜, 12月1日,
/// 3日後の 10時. What is not clear is not guessed.
std::optional<Until> parse_until(std::string_view text);

/// The moment until which `until` asks to wait, by the calendar of whoever asks. Nothing where it cannot be
/// read, is over, or lies more than a year ahead.
std::optional<Timestamp> until_when(std::string_view until, const Calendar& calendar, Timestamp now);

/// The moment that the words themselves name, where `until_when` gives another because nobody works then: the
/// day off, the evening. By itself it moves nothing. Nothing where the words name no moment.
std::optional<Timestamp> meant_by(std::string_view until, const Calendar& calendar, Timestamp now);

}  // namespace bot
