#include "bot/listening/english.hpp"
#include "bot/listening/until_parts.hpp"

#include <algorithm>
#include <array>

namespace bot::english {

namespace {

using namespace std::chrono_literals;
using Half = WhenHeard::Half;

// Longer ones first, where one begins with another.
constexpr std::array<TimeWord, 24> meanings{{
    {U"day after tomorrow", [](WhenHeard& it) { return it.day(DaysAhead{2}); }},
    {U"tomorrow", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"tomorow", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"tmrw", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"today", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"tonight", [](WhenHeard& it) { return it.day(DaysAhead{0}) && it.rough(Half::Afternoon, 18h); }},
    {U"week after next", [](WhenHeard& it) { return it.week(2); }},
    {U"next week", [](WhenHeard& it) { return it.week(1); }},
    {U"end of this week", [](WhenHeard& it) { return it.week(0) && it.weekday(std::chrono::Friday); }},
    {U"end of the week", [](WhenHeard& it) { return it.week(0) && it.weekday(std::chrono::Friday); }},
    {U"end of next week", [](WhenHeard& it) { return it.week(1) && it.weekday(std::chrono::Friday); }},
    {U"this week", [](WhenHeard& it) { return it.week(0); }},
    {U"end of next month", [](WhenHeard& it) { return it.month(1) && it.day_of_month(31); }},
    {U"end of the month", [](WhenHeard& it) { return it.month(0) && it.day_of_month(31); }},
    {U"end of this month", [](WhenHeard& it) { return it.month(0) && it.day_of_month(31); }},
    {U"end of month", [](WhenHeard& it) { return it.month(0) && it.day_of_month(31); }},
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

constexpr std::array<Text, 12> month_names{U"january",   U"february", U"march",    U"april",
                                           U"may",       U"june",     U"july",     U"august",
                                           U"september", U"october",  U"november", U"december"};
constexpr std::array<Text, 7> day_names{U"sunday",   U"monday", U"tuesday", U"wednesday",
                                        U"thursday", U"friday", U"saturday"};
constexpr std::array<Text, 12> number_words{U"one",   U"two",   U"three", U"four", U"five",   U"six",
                                            U"seven", U"eight", U"nine",  U"ten",  U"eleven", U"twelve"};

bool take_word(Text& text, Text words) {
    if (!begins(text, words)) return false;
    text.remove_prefix(words.size());
    return true;
}

void skip_blanks(Text& text) {
    text.remove_prefix(std::min(text.find_first_not_of(U" ,-"), text.size()));
}

/// The whole word at the beginning.
Text word_of(Text text) {
    const auto end = std::ranges::find_if_not(text, [](char32_t c) { return c >= U'a' && c <= U'z'; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// Which of the names the word is, in full or as it is usually shortened.
template <std::size_t Count>
std::optional<unsigned> named(Text word, const std::array<Text, Count>& names) {
    constexpr std::size_t usual = 3;
    constexpr std::array<Text, 5> longer{U"tues", U"weds", U"thur", U"thurs", U"sept"};
    const bool shortened = word.size() == usual || std::ranges::find(longer, word) != longer.end();
    for (unsigned n = 0; n < Count; ++n) {
        if (word == names.at(n)) return n;
        if (shortened && names.at(n).starts_with(word.substr(0, usual))) return n;
    }
    return {};
}

std::optional<std::chrono::weekday> take_weekday(Text& text) {
    const auto word = word_of(text);
    const auto day = named(word, day_names);
    if (!day) return {};
    text.remove_prefix(word.size());
    return std::chrono::weekday{*day};
}

std::optional<unsigned> take_month(Text& text) {
    const auto word = word_of(text);
    const auto month = named(word, month_names);
    if (!month) return {};
    text.remove_prefix(word.size());
    return *month + 1;
}

void skip_ordinal(Text& text) {
    for (const Text ending : {U"st", U"nd", U"rd", U"th"}) {
        if (take_word(text, ending)) return;
    }
}

std::optional<int> take_year(Text& text) {
    auto rest = text;
    skip_blanks(rest);
    const auto year = take_digits(rest);
    if (!year || *year < 2000) return {};
    text = rest;
    return year;
}

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

constexpr std::array<Unit, 23> units{{{U"working days", working_days_on},
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
                                      {U"weeks", weeks_on},
                                      {U"week", weeks_on},
                                      {U"months", months_on},
                                      {U"month", months_on}}};

}  // namespace

bool take_unit(int number, Text& text, WhenHeard& heard) {
    constexpr int most = 1000;
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

/// "at 3", where nothing follows.
bool take_hour_at_the_end(Text& text, WhenHeard& heard) {
    auto rest = text;
    if (!take_word(rest, U"at")) return false;
    skip_blanks(rest);
    const auto hour = take_digits(rest);
    if (!hour || !rest.empty()) return false;
    text = rest;
    return heard.clock(*hour, 0, false);
}

bool take_when(Text& text, WhenHeard& heard) {
    for (const auto& [words, tell] : meanings) {
        if (take_word(text, words)) return tell(heard);
    }
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
