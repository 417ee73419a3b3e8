#include "bot/listening/until_names_en.hpp"
#include "bot/listening/until_parts.hpp"

#include <algorithm>
#include <array>

namespace bot::english {

namespace {

using namespace std::chrono_literals;
using Half = WhenHeard::Half;

bool end_of_week(WhenHeard& it) {
    return it.day(LastWorkingDay{});
}

bool after_christmas(WhenHeard& it) {
    return it.day(Date{12, 27});
}

bool after_new_year(WhenHeard& it) {
    return it.day(Date{1, 2});
}

// Longer ones first, where one begins with another.
constexpr std::array<TimeWord, 49> meanings{{
    {U"day after tomorrow", [](WhenHeard& it) { return it.day(DaysAhead{2}); }},
    {U"tomorrow", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"tomorow", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"tmrw", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"today", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"tonight", [](WhenHeard& it) { return it.day(DaysAhead{0}) && it.rough(Half::Afternoon, 18h); }},
    {U"week after next", [](WhenHeard& it) { return it.week(2); }},
    {U"next week", [](WhenHeard& it) { return it.week(1); }},
    {U"end of this week", end_of_week},
    {U"end of the week", end_of_week},
    {U"end of week", end_of_week},
    {U"eow", end_of_week},
    {U"end of next week",
     [](WhenHeard& it) {
         return it.day(LastWorkingDay{LastWorkingDay::Of::Week, 1});
     }},
    {U"end of the day", [](WhenHeard& it) { return it.last_hour(); }},
    {U"end of day", [](WhenHeard& it) { return it.last_hour(); }},
    {U"end of business", [](WhenHeard& it) { return it.last_hour(); }},
    {U"close of business", [](WhenHeard& it) { return it.last_hour(); }},
    {U"eod", [](WhenHeard& it) { return it.last_hour(); }},
    {U"cob", [](WhenHeard& it) { return it.last_hour(); }},
    {U"later today", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"after the weekend", [](WhenHeard& it) { return it.day(AfterFreeDays{1}); }},
    {U"after the long weekend", [](WhenHeard& it) { return it.day(AfterFreeDays{3}); }},
    {U"after the holidays", [](WhenHeard& it) { return it.day(AfterFreeDays{3}); }},
    {U"after the holiday", [](WhenHeard& it) { return it.day(AfterFreeDays{3}); }},
    {U"weekend", [](WhenHeard& it) { return it.weekday(std::chrono::Saturday); }},
    {U"after christmas", after_christmas},
    {U"after xmas", after_christmas},
    {U"after new year's", after_new_year},
    {U"after new year", after_new_year},
    {U"after the new year", after_new_year},
    {U"half a day", [](WhenHeard& it) { return it.span(4h); }},
    {U"after work", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"after hours", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"night", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"midnight", [](WhenHeard& it) { return it.clock(24, 0, true); }},
    {U"eom", [](WhenHeard& it) { return it.end_of_month(); }},
    {U"this week", [](WhenHeard& it) { return it.week(0); }},
    {U"end of next month", [](WhenHeard& it) { return it.month(1) && it.end_of_month(); }},
    {U"end of the month", [](WhenHeard& it) { return it.end_of_month(); }},
    {U"end of this month", [](WhenHeard& it) { return it.end_of_month(); }},
    {U"end of month", [](WhenHeard& it) { return it.end_of_month(); }},
    {U"next month", [](WhenHeard& it) { return it.month(1); }},
    {U"this morning", [](WhenHeard& it) { return it.day(DaysAhead{0}) && it.half(Half::Morning); }},
    {U"morning", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"afternoon", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"after lunch", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"evening", [](WhenHeard& it) { return it.rough(Half::Afternoon, 17h); }},
    {U"noon", [](WhenHeard& it) { return it.clock(12, 0, true); }},
    {U"midday", [](WhenHeard& it) { return it.clock(12, 0, true); }},
}};

constexpr std::array<Text, 32> fillers{
    U"until", U"till", U"til",  U"on",    U"at",     U"the",    U"by",      U"for",
    U"in",    U"of",   U"this", U"that",  U"coming", U"please", U"remind",  U"me",
    U"again", U"wait", U"from", U"about", U"around", U"and",    U"o'clock", U"first",
    U"thing", U"then", U"to",   U"it",    U"now",    U"snooze", U"later",   U"wake"};

constexpr std::array<Text, 12> number_words{U"one",   U"two",   U"three", U"four", U"five",   U"six",
                                            U"seven", U"eight", U"nine",  U"ten",  U"eleven", U"twelve"};

/// 1, 1st, 1 2026 behind "december".
bool take_day_of(unsigned month, Text& text, WhenHeard& heard) {
    skip_blanks(text);
    const auto day = take_digits(text);
    if (!day || *day < 1 || *day > 31) return false;
    skip_ordinal(text);
    const auto year = take_year(text);
    return heard.day(Date{month, static_cast<unsigned>(*day), year});
}

/// "next Friday" is Friday of the next week.
bool take_next(Text& text, WhenHeard& heard) {
    auto rest = text;
    if (!take_word(rest, U"next")) return false;
    skip_blanks(rest);
    const auto day = take_weekday(rest);
    if (!day) return false;
    text = rest;
    return heard.week(1) && heard.weekday(*day);
}

bool take_this(Text& text, WhenHeard& heard) {
    auto rest = text;
    if (!take_word(rest, U"this")) return false;
    skip_blanks(rest);
    const auto day = take_weekday(rest);
    if (!day) return false;
    text = rest;
    return heard.week(0) && heard.weekday(*day);
}

/// "end of December"
bool take_end_of_month(Text& text, WhenHeard& heard) {
    auto rest = text;
    if (!take_word(rest, U"end of")) return false;
    skip_blanks(rest);
    const auto month = take_month(rest);
    if (!month) return false;
    text = rest;
    return heard.day(LastWorkingDay{LastWorkingDay::Of::Month, 0, *month});
}

/// "an hour", "three days", "half an hour".
bool take_counted(Text& text, WhenHeard& heard) {
    auto rest = text;
    if (take_word(rest, U"half an hour") || take_word(rest, U"half hour")) {
        text = rest;
        return heard.span(30min);
    }
    int number = take_word(rest, U"a couple of")                   ? 2
                 : take_word(rest, U"a") || take_word(rest, U"an") ? 1
                                                                   : 0;
    if (number == 0) {
        const auto word = word_of(rest);
        const auto found = std::ranges::find(number_words, word);
        if (found == number_words.end()) return false;
        number = static_cast<int>(found - number_words.begin()) + 1;
        rest.remove_prefix(word.size());
    }
    if (!take_unit(number, rest, heard)) return false;
    text = rest;
    return true;
}

}  // namespace

/// "at 3", where nothing follows.
bool take_hour_at_the_end(Text& text, WhenHeard& heard) {
    auto rest = text;
    if (!take_word(rest, U"at")) return false;
    skip_blanks(rest);
    const auto hour = take_digits(rest);
    const bool as_on_a_clock = hour && take(rest, U"h");  // "at 14h"
    if (!hour || !rest.empty()) return false;
    text = rest;
    return heard.clock(*hour, 0, as_on_a_clock);
}

bool take_when(Text& text, WhenHeard& heard) {
    for (const auto& [words, tell] : meanings) {
        if (take_word(text, words)) return tell(heard);
    }
    if (begins(text, U"end of") && take_end_of_month(text, heard)) return true;
    if (begins(text, U"next") && take_next(text, heard)) return true;
    if (begins(text, U"this") && take_this(text, heard)) return true;
    if (const auto day = take_weekday(text)) return heard.weekday(*day);
    if (const auto month = take_month(text)) return take_day_of(*month, text, heard);
    if (take_counted(text, heard) || take_hour_at_the_end(text, heard)) return true;
    const auto filler = std::ranges::find_if(fillers, [&](Text word) { return begins(text, word); });
    if (filler == fillers.end()) return false;
    text.remove_prefix(filler->size());
    return true;
}

}  // namespace bot::english
