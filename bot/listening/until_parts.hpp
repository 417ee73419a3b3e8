#pragma once

#include "bot/listening/until.hpp"

#include <optional>
#include <string_view>

namespace bot {

/// What was heard so far of a time in words. Each is said at most once.
class WhenHeard {
public:
    using Text = std::u32string_view;

    enum class Half { Morning, Afternoon };

    // Each gives false where it contradicts what was heard before.
    bool day(Day day) { return put(day_, day); }

    bool week(int weeks) { return put(week_, weeks); }

    bool month(int months) { return put(month_, months); }

    bool day_of_month(unsigned day) { return put(day_of_month_, day); }

    /// The last working day of the month that is named, else of this one.
    bool end_of_month() { return put(end_of_month_, true); }

    /// An hour before work ends.
    bool last_hour() { return put(last_hour_, true); }

    bool weekday(std::chrono::weekday day) { return put(weekday_, day); }

    bool span(Span span) { return put(span_, span); }

    bool rough(Half half, std::chrono::minutes at) { return put(half_, half) && put(rough_, at); }

    bool half(Half half) { return put(half_, half); }

    /// Minutes below 60; an hour from 0 to 24. `plain`: it stands as on a clock with 24 hours (09:00, 15:00).
    bool clock(int hour, int minute, bool plain);

    bool has_clock() const { return clock_.has_value(); }

    bool has_day() const { return day_ || week_ || weekday_ || day_of_month_ || month_ || end_of_month_; }

    bool has_month() const { return month_.has_value(); }

    bool has_week() const { return week_.has_value(); }

    /// All of it together; nothing where it makes no sense, or nothing was heard.
    std::optional<Until> until() const;

private:
    template <class Part>
    static bool put(std::optional<Part>& place, Part part) {
        if (place) return false;
        place = part;
        return true;
    }

    bool is_unclear() const;
    std::optional<Day> whole_day() const;
    std::optional<TimeOfDay> time() const;

    std::optional<Day> day_{};
    std::optional<int> week_{};
    std::optional<int> month_{};
    std::optional<unsigned> day_of_month_{};
    std::optional<std::chrono::weekday> weekday_{};
    std::optional<Span> span_{};
    std::optional<TimeOfDay> clock_{};
    std::optional<Half> half_{};
    std::optional<std::chrono::minutes> rough_{};
    std::optional<bool> end_of_month_{};
    std::optional<bool> last_hour_{};
};

/// Words, and what they add.
struct TimeWord {
    std::u32string_view words{};
    bool (*tell)(WhenHeard& heard) = nullptr;
};

/// Takes a number of at most four digits from the beginning, in digits; nothing where there is none.
std::optional<int> take_digits(std::u32string_view& text);

/// Takes `start` from the beginning, where it stands there.
bool take(std::u32string_view& text, std::u32string_view start);

/// "10:30", "2026-12-01", "12/1" once their first number was taken; nothing where none goes on so, false
/// where it makes no sense.
std::optional<bool> take_numbers(int first, bool leading_zero, std::u32string_view& text, WhenHeard& heard);

// Each takes what it understands from the beginning; false where it understands nothing. Fillers are taken
// too.

namespace english {

bool take_when(std::u32string_view& text, WhenHeard& heard);

/// What may follow a number.
bool take_unit(int number, std::u32string_view& text, WhenHeard& heard);

}  // namespace english

namespace japanese {

bool take_when(std::u32string_view& text, WhenHeard& heard);
bool take_unit(int number, std::u32string_view& text, WhenHeard& heard);

/// 三, 十五: below a hundred.
std::optional<int> take_kanji_number(std::u32string_view& text);

}  // namespace japanese

}  // namespace bot
