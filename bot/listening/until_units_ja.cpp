#include "bot/listening/until_parts.hpp"

#include <algorithm>
#include <initializer_list>

namespace bot::japanese {

namespace {

using namespace std::chrono_literals;
using Text = std::u32string_view;

bool take_any(Text& text, std::initializer_list<Text> starts) {
    return std::ranges::any_of(starts, [&](Text start) { return take(text, start); });
}

/// A number that is needed here.
std::optional<int> number(Text& text) {
    auto digits = take_digits(text);
    return digits ? digits : take_kanji_number(text);
}

/// 半, 15分 behind 10時.
bool take_hour(int hour, Text& text, WhenHeard& heard) {
    if (take(text, U"半")) return heard.clock(hour, 30, false);
    auto rest = text;
    const auto minute = number(rest);
    const bool minutes = minute && take(rest, U"分") && !rest.starts_with(U"後");
    if (!minutes) return heard.clock(hour, 0, false);
    text = rest;
    return heard.clock(hour, *minute, false);
}

/// 1日 behind 12月.
bool take_day_of(int month, Text& text, WhenHeard& heard, std::optional<int> year = {}) {
    if (month < 1 || month > 12) return false;
    const auto day = number(text);
    if (!day || *day < 1 || *day > 31 || !take(text, U"日")) return false;
    return heard.day(Date{static_cast<unsigned>(month), static_cast<unsigned>(*day), year});
}

bool take_month_of(int year, Text& text, WhenHeard& heard) {
    const auto month = number(text);
    return month && take(text, U"月") && take_day_of(*month, text, heard, year);
}

/// 半 behind 1時間.
bool take_hours(int count, Text& text, WhenHeard& heard) {
    const bool and_a_half = take(text, U"半");
    take_any(text, {U"後", U"あと"});
    return heard.span(std::chrono::hours{count} + (and_a_half ? 30min : 0min));
}

int value_of(char32_t kanji) {
    constexpr Text digits = U"一二三四五六七八九";
    const auto at = digits.find(kanji);
    return at == Text::npos ? 0 : static_cast<int>(at) + 1;
}

int take_kanji_digit(Text& text) {
    const auto value = text.empty() ? 0 : value_of(text.front());
    if (value > 0) text.remove_prefix(1);
    return value;
}

}  // namespace

std::optional<int> take_kanji_number(Text& text) {
    auto rest = text;
    const auto first = take_kanji_digit(rest);
    const bool tens = take(rest, U"十");
    if (first == 0 && !tens) return {};
    const auto ones = tens ? take_kanji_digit(rest) : first;
    if (!rest.empty() && value_of(rest.front()) > 0) return {};  // 二三日: two or three
    text = rest;
    return tens ? std::max(first, 1) * 10 + ones : ones;
}

bool take_unit(int number, Text& text, WhenHeard& heard) {
    constexpr int most = 1000;
    if (number < 0 || text.empty() || text.front() < 0x80) return false;
    const bool counts = number > 0 && number <= most;
    if (take_any(text, {U"時間"})) return counts && take_hours(number, text, heard);
    if (take(text, U"時")) return take_hour(number, text, heard);
    if (take_any(text, {U"分後", U"分間", U"分"})) return counts && heard.span(std::chrono::minutes{number});
    if (take_any(text, {U"営業日後", U"営業日"})) return counts && heard.day(WorkingDaysAhead{number});
    if (take_any(text, {U"日後", U"日間", U"日たったら"})) return counts && heard.day(DaysAhead{number});
    if (take_any(text, {U"週間後", U"週間", U"週後"})) return counts && heard.day(DaysAhead{7 * number});
    if (take_any(text,
                 {U"か月後", U"ヶ月後", U"カ月後", U"ヵ月後", U"ケ月後", U"か月", U"ヶ月", U"カ月", U"ヵ月"}))
        return counts && heard.day(MonthsAhead{number});
    if (take(text, U"年")) return take_month_of(number, text, heard);
    if (text.starts_with(U"月末") && number >= 1 && number <= 12)
        return take(text, U"月末") &&
               heard.day(LastWorkingDay{LastWorkingDay::Of::Month, 0, static_cast<unsigned>(number)});
    if (take(text, U"月")) return take_day_of(number, text, heard);
    return take(text, U"日") && number >= 1 && number <= 31 &&
           heard.day_of_month(static_cast<unsigned>(number));
}

}  // namespace bot::japanese
