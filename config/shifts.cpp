#include "config/shifts.hpp"

#include <algorithm>

namespace config {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 7> day_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr bot::Seconds day = 24h;
constexpr bot::Seconds week = 7 * 24h;

std::optional<std::size_t> weekday(std::string_view name) {
    const auto* found = std::find(day_names.begin(), day_names.end(), name);
    if (found == day_names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - day_names.begin());
}

// `Mon` or `Mon-Fri`; `Fri-Mon` goes over the weekend.
bool add_days(std::string_view text, std::array<bool, 7>& days) {
    const auto dash = text.find('-');
    const auto first = weekday(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : weekday(text.substr(dash + 1));
    if (!first || !last) return false;
    for (auto each = *first;; each = (each + 1) % days.size()) {
        days.at(each) = true;
        if (each == *last) return true;
    }
}

bool add_all_days(std::string_view text, std::array<bool, 7>& days) {
    for (;;) {
        const auto comma = text.find(',');
        if (!add_days(text.substr(0, comma), days)) return false;
        if (comma == std::string_view::npos) return true;
        text.remove_prefix(comma + 1);
    }
}

std::optional<int> two_digits(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 2 || !digit(text[0]) || !digit(text[1])) return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

std::optional<bot::Hours> hours_of(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = time_of_day(text.substr(0, 5));
    const auto to = time_of_day(text.substr(6));
    if (!from || !to || *from == *to || *from == day) return std::nullopt;
    return bot::Hours{*from, *to < *from ? *to + day : *to};
}

// On a clock that goes around once a week.
bool meet(bot::Seconds from, bot::Seconds to, bot::Seconds other_from, bot::Seconds other_to) {
    const auto around = [&](bot::Seconds shift) {
        return from + shift < other_to && other_from < to + shift;
    };
    return around(0s) || around(week) || around(-week);
}

}  // namespace

std::optional<bot::Seconds> time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hours = two_digits(text.substr(0, 2));
    const auto minutes = two_digits(text.substr(3));
    if (!hours || !minutes || *minutes > 59) return std::nullopt;
    const bot::Seconds time = *hours * 1h + *minutes * 1min;
    return time <= day ? std::optional(time) : std::nullopt;
}

std::optional<Shift> shift_of(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    Shift shift;
    if (!add_all_days(text.substr(0, space), shift.days)) return std::nullopt;
    const auto hours = hours_of(text.substr(space + 1));
    if (!hours) return std::nullopt;
    shift.hours = *hours;
    return shift;
}

bool overlap(const Shift& one, const Shift& other) {
    for (int i = 0; i < 49; ++i) {
        const auto mine = i / 7;
        const auto theirs = i % 7;
        if (!one.days.at(static_cast<std::size_t>(mine)) ||
            !other.days.at(static_cast<std::size_t>(theirs))) {
            continue;
        }
        const auto begin = mine * day;
        const auto other_begin = theirs * day;
        if (meet(begin + one.hours.from, begin + one.hours.to, other_begin + other.hours.from,
                 other_begin + other.hours.to)) {
            return true;
        }
    }
    return false;
}

}  // namespace config
