#include "bot/listening/until_parts.hpp"

#include "bot/listening/until_names_en.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

constexpr int minutes_of_an_hour = 60;
constexpr int hours_of_half_a_day = 12;
constexpr std::size_t most_digits = 4;

/// A day alone, or a part of it.
bool is_date(const std::optional<Day>& day) {
    return day && (std::holds_alternative<Date>(*day) || std::holds_alternative<DaysAhead>(*day));
}

}  // namespace

bool WhenHeard::clock(int hour, int minute, bool plain) {
    const bool fits = hour >= 0 && hour <= 24 && minute >= 0 && minute < minutes_of_an_hour;
    if (!fits || (hour == 24 && minute > 0)) return false;
    return put(clock_, TimeOfDay{.at = std::chrono::hours{hour} + std::chrono::minutes{minute},
                                 .any_half = !plain && hour > 0 && hour < hours_of_half_a_day});
}

bool WhenHeard::is_unclear() const {
    const bool something = has_day() || clock_ || half_ || last_hour_;
    if (last_hour_ && (clock_ || half_)) return true;
    if (end_of_month_ && (day_of_month_ || weekday_)) return true;
    if (span_) return something;  // "in an hour" and nothing else
    const int days = (day_ ? 1 : 0) + (week_ ? 1 : 0) + (month_ || day_of_month_ || end_of_month_ ? 1 : 0);
    const bool beside_a_date = !week_ && (is_date(day_) || day_of_month_);
    return !something || days > 1 || (weekday_ && days > 0 && !week_ && !beside_a_date);
}

std::optional<Day> WhenHeard::whole_day() const {
    if (day_) return day_;
    if (end_of_month_) return LastWorkingDay{LastWorkingDay::Of::Month, month_.value_or(0)};
    if (day_of_month_) return DayOfMonth{*day_of_month_, month_};
    if (month_) return DayOfMonth{1, month_};
    if (week_) return WeekdayOf{*week_, weekday_.value_or(std::chrono::Monday)};
    if (weekday_) return NextWeekday{*weekday_};
    return {};
}

std::optional<TimeOfDay> WhenHeard::time() const {
    const bool merely_today = day_ == Day{DaysAhead{0}} && !clock_ && !half_;
    if (last_hour_ || merely_today) return TimeOfDay{.last_hour = true};
    if (!clock_) {
        if (!half_) return {};
        const auto noon = std::chrono::hours{hours_of_half_a_day + 1};
        const auto usual = *half_ == Half::Afternoon ? std::chrono::minutes{noon} : std::chrono::minutes{0};
        return TimeOfDay{.at = rough_.value_or(usual), .rough = true};
    }
    auto time = *clock_;
    if (!half_) return time;
    time.any_half = false;
    const bool before_noon = time.at < std::chrono::hours{hours_of_half_a_day};
    if (*half_ == Half::Afternoon && before_noon) time.at += std::chrono::hours{hours_of_half_a_day};
    const bool past_noon = time.at >= std::chrono::hours{hours_of_half_a_day + 1};
    if (*half_ == Half::Morning && past_noon) return {};
    if (*half_ == Half::Morning && !before_noon) time.at -= std::chrono::hours{hours_of_half_a_day};
    return time;
}

std::optional<Until> WhenHeard::until() const {
    if (is_unclear()) return {};
    if (span_) return *span_;
    const auto day = whole_day();
    const auto time = this->time();
    if (half_ && !time) return {};
    if (week_ == 0 && !weekday_) return {};                          // "this week" is no day
    if (month_ == 0 && !day_of_month_ && !end_of_month_) return {};  // nor is "this month"
    const bool beside = is_date(day_) || day_of_month_;
    return DayAndTime{day, time, beside ? weekday_ : std::nullopt};
}

bool take(std::u32string_view& text, std::u32string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

std::optional<int> take_digits(std::u32string_view& text) {
    const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    const auto end = std::ranges::find_if_not(text, is_digit);
    const auto count = static_cast<std::size_t>(end - text.begin());
    if (count == 0 || count > most_digits) return {};
    int number = 0;
    for (const auto c : text.substr(0, count)) number = number * 10 + static_cast<int>(c - U'0');
    text.remove_prefix(count);
    return number;
}

namespace {

bool is_month(int number) {
    return number >= 1 && number <= 12;
}

bool is_day(int number) {
    return number >= 1 && number <= 31;
}

bool date(int month, int day, std::optional<int> year, WhenHeard& heard) {
    if (!is_month(month) && is_day(month)) std::swap(month, day);
    if (!is_month(month) || !is_day(day)) return false;
    return heard.day(Date{static_cast<unsigned>(month), static_cast<unsigned>(day), year});
}

/// -12-01 behind a year.
bool year_first(int year, std::u32string_view& text, char32_t mark, WhenHeard& heard) {
    text.remove_prefix(1);
    const auto month = take_digits(text);
    if (!month || !take(text, {&mark, 1})) return false;
    const auto day = take_digits(text);
    return day && is_month(*month) && date(*month, *day, year, heard);
}

/// /1, /1/2026 behind a month.
bool month_first(int month, std::u32string_view& text, WhenHeard& heard) {
    text.remove_prefix(1);
    const auto day = take_digits(text);
    if (!day) return false;
    std::optional<int> year;
    if (take(text, U"/")) {
        year = take_digits(text);
        if (!year || *year < 2000) return false;
    }
    return date(month, *day, year, heard);
}

/// .5 hours, .5時間後 behind 1. A fraction has one or two digits.
std::optional<bool> fraction(int whole, std::u32string_view& text, WhenHeard& heard) {
    auto rest = text.substr(1);
    const auto digits = rest.size();
    const auto part = take_digits(rest);
    const auto size = digits - rest.size();
    if (!part || size > 2) return {};
    english::skip_blanks(rest);
    constexpr std::array<std::u32string_view, 4> hours{U"hours", U"hour", U"hrs", U"h"};
    const bool english_hours =
        std::ranges::any_of(hours, [&](std::u32string_view word) { return english::take_word(rest, word); });
    if (!english_hours && !take(rest, U"時間")) return {};
    take(rest, U"後");
    text = rest;
    const int minutes = *part * minutes_of_an_hour / (size == 1 ? 10 : 100);
    return heard.span(std::chrono::hours{whole} + std::chrono::minutes{minutes});
}

/// 10.12. and 10.12.2026 are days; 15.30 beside a day, or where it can be no day, is a time. Else it is
/// unclear.
std::optional<bool> dotted(int first, std::u32string_view& text, WhenHeard& heard) {
    if (auto found = fraction(first, text, heard)) return found;
    constexpr int earliest_year = 2000;
    if (first >= earliest_year) return year_first(first, text, U'.', heard);
    text.remove_prefix(1);
    const auto digits = text.size();
    const auto second = take_digits(text);
    if (!second) return false;
    const bool two_digits = digits - text.size() == 2;
    if (take(text, U".")) {
        const auto year = take_digits(text);
        return is_day(first) && is_month(*second) && (!year || *year >= earliest_year) &&
               heard.day(Date{static_cast<unsigned>(*second), static_cast<unsigned>(first), year});
    }
    const bool may_be_day = !heard.has_day() && is_day(first) && is_month(*second);
    return two_digits && !may_be_day && heard.clock(first, *second, first > hours_of_half_a_day);
}

}  // namespace

std::optional<bool> take_numbers(int first, bool leading_zero, std::u32string_view& text, WhenHeard& heard) {
    if (text.empty()) return {};
    if (text.front() == U':') {
        text.remove_prefix(1);
        const auto minute = take_digits(text);
        const bool plain = leading_zero || first > hours_of_half_a_day;
        return minute && heard.clock(first, *minute, plain);
    }
    const auto is_digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= U'0' && text[at] <= U'9';
    };
    if (text.front() == U'.' && is_digit(1)) return dotted(first, text, heard);
    if (text.front() == U'h' && is_digit(1) && is_digit(2)) {  // 14h30
        text.remove_prefix(1);
        const auto minute = take_digits(text);
        return minute && heard.clock(first, *minute, true);
    }
    constexpr int earliest_year = 2000;
    if (first >= earliest_year && (text.front() == U'-' || text.front() == U'/'))
        return year_first(first, text, text.front(), heard);
    if (text.front() == U'/') return month_first(first, text, heard);
    return {};
}

}  // namespace bot
