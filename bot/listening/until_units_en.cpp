#include "bot/listening/until_names_en.hpp"

#include <array>

namespace bot::english {

namespace {

using Half = WhenHeard::Half;

/// am, pm, o'clock behind an hour.
bool take_half(int hour, Text& text, WhenHeard& heard) {
    for (const Text am : {U"a.m.", U"a.m", U"am"}) {
        if (text.starts_with(am))
            return take(text, am) && heard.half(Half::Morning) && heard.clock(hour, 0, false);
    }
    for (const Text pm : {U"p.m.", U"p.m", U"pm"}) {
        if (text.starts_with(pm))
            return take(text, pm) && heard.half(Half::Afternoon) && heard.clock(hour, 0, false);
    }
    return take(text, U"o'clock") && heard.clock(hour, 0, false);
}

struct Unit {
    Text words{};
    bool (*tell)(int count, WhenHeard& heard) = nullptr;
};

bool hours_on(int count, WhenHeard& heard) {
    return heard.span(std::chrono::hours{count});
}

bool minutes_on(int count, WhenHeard& heard) {
    return heard.span(std::chrono::minutes{count});
}

bool days_on(int count, WhenHeard& heard) {
    return heard.day(DaysAhead{count});
}

bool weeks_on(int count, WhenHeard& heard) {
    return heard.day(DaysAhead{7 * count});
}

bool months_on(int count, WhenHeard& heard) {
    return heard.day(MonthsAhead{count});
}

bool working_days_on(int count, WhenHeard& heard) {
    return heard.day(WorkingDaysAhead{count});
}

bool fortnights_on(int count, WhenHeard& heard) {
    return heard.day(DaysAhead{14 * count});
}

constexpr std::array<Unit, 25> units{{{U"working days", working_days_on},
                                      {U"working day", working_days_on},
                                      {U"business days", working_days_on},
                                      {U"business day", working_days_on},
                                      {U"workdays", working_days_on},
                                      {U"workday", working_days_on},
                                      {U"minutes", minutes_on},
                                      {U"minute", minutes_on},
                                      {U"mins", minutes_on},
                                      {U"min", minutes_on},
                                      {U"m", minutes_on},
                                      {U"hours", hours_on},
                                      {U"hour", hours_on},
                                      {U"hrs", hours_on},
                                      {U"hr", hours_on},
                                      {U"h", hours_on},
                                      {U"days", days_on},
                                      {U"day", days_on},
                                      {U"d", days_on},
                                      {U"fortnights", fortnights_on},
                                      {U"fortnight", fortnights_on},
                                      {U"weeks", weeks_on},
                                      {U"week", weeks_on},
                                      {U"months", months_on},
                                      {U"month", months_on}}};

}  // namespace

bool take_unit(int number, Text& text, WhenHeard& heard) {
    constexpr int most = 1000;
    const bool as_on_a_clock = begins(text, U"h") && heard.has_day() && !heard.has_clock();
    if (as_on_a_clock) return take_word(text, U"h") && heard.clock(number, 0, true);  // "tomorrow at 14h"
    skip_blanks(text);
    for (const auto& [words, tell] : units) {
        if (take_word(text, words)) return number > 0 && number <= most && tell(number, heard);
    }
    if (take_half(number, text, heard)) return true;
    const auto before = text.size();
    skip_ordinal(text);
    const bool ordinal = text.size() < before;
    auto rest = text;
    skip_blanks(rest);
    take_word(rest, U"of");
    skip_blanks(rest);
    const auto month = take_month(rest);
    if (month && number >= 1 && number <= 31) {
        text = rest;
        const auto year = take_year(text);
        return heard.day(Date{*month, static_cast<unsigned>(number), year});
    }
    if (ordinal) return number >= 1 && number <= 31 && heard.day_of_month(static_cast<unsigned>(number));
    return heard.has_day() && !heard.has_clock() && heard.clock(number, 0, false);  // "tomorrow at 3"
}

}  // namespace bot::english
