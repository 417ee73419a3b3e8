#include "bot/listening/japanese.hpp"
#include "bot/listening/until_parts.hpp"

#include <algorithm>
#include <array>

namespace bot::japanese {

namespace {

using namespace std::chrono_literals;
using Half = WhenHeard::Half;

bool end_of_week(WhenHeard& it) {
    return it.day(LastWorkingDay{});
}

// Longer ones first, where one begins with another.
constexpr std::array<TimeWord, 79> meanings{{
    {U"明々後日", [](WhenHeard& it) { return it.day(DaysAhead{3}); }},
    {U"しあさって", [](WhenHeard& it) { return it.day(DaysAhead{3}); }},
    {U"明後日", [](WhenHeard& it) { return it.day(DaysAhead{2}); }},
    {U"あさって", [](WhenHeard& it) { return it.day(DaysAhead{2}); }},
    {U"明日中", [](WhenHeard& it) { return it.day(DaysAhead{1}) && it.last_hour(); }},
    {U"今日中", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"本日中", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"きょう中", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"今週中", end_of_week},
    {U"今週末", end_of_week},
    {U"週末", end_of_week},
    {U"来週中",
     [](WhenHeard& it) {
         return it.day(LastWorkingDay{LastWorkingDay::Of::Week, 1});
     }},
    {U"今月中", [](WhenHeard& it) { return it.end_of_month(); }},
    {U"来月中", [](WhenHeard& it) { return it.month(1) && it.end_of_month(); }},
    {U"半日後", [](WhenHeard& it) { return it.span(4h); }},
    {U"半日", [](WhenHeard& it) { return it.span(4h); }},
    {U"定時後", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"終業後", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"業務後", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"定時", [](WhenHeard& it) { return it.last_hour(); }},
    {U"終業", [](WhenHeard& it) { return it.last_hour(); }},
    {U"昼休み後", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"昼休み明け", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"昼休みのあと", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"昼食後", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"ランチ後", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"連休明け", [](WhenHeard& it) { return it.day(AfterFreeDays{3}); }},
    {U"連休後", [](WhenHeard& it) { return it.day(AfterFreeDays{3}); }},
    {U"休み明け", [](WhenHeard& it) { return it.day(AfterFreeDays{1}); }},
    {U"休日明け", [](WhenHeard& it) { return it.day(AfterFreeDays{1}); }},
    {U"頭", [](WhenHeard& it) { return it.has_month() || it.has_week(); }},
    {U"あたま", [](WhenHeard& it) { return it.has_month() || it.has_week(); }},
    {U"はじめ", [](WhenHeard& it) { return it.has_month() || it.has_week(); }},
    {U"明朝", [](WhenHeard& it) { return it.day(DaysAhead{1}) && it.half(Half::Morning); }},
    {U"明日", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"あした", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"あす", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"翌日", [](WhenHeard& it) { return it.day(DaysAhead{1}); }},
    {U"翌営業日", [](WhenHeard& it) { return it.day(WorkingDaysAhead{1}); }},
    {U"今日", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"本日", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"きょう", [](WhenHeard& it) { return it.day(DaysAhead{0}); }},
    {U"今夜", [](WhenHeard& it) { return it.day(DaysAhead{0}) && it.rough(Half::Afternoon, 18h); }},
    {U"今晩", [](WhenHeard& it) { return it.day(DaysAhead{0}) && it.rough(Half::Afternoon, 18h); }},
    {U"再来週", [](WhenHeard& it) { return it.week(2); }},
    {U"さ来週", [](WhenHeard& it) { return it.week(2); }},
    {U"来週末",
     [](WhenHeard& it) {
         return it.day(LastWorkingDay{LastWorkingDay::Of::Week, 1});
     }},
    {U"来週頭", [](WhenHeard& it) { return it.week(1); }},
    {U"来週", [](WhenHeard& it) { return it.week(1); }},
    {U"らいしゅう", [](WhenHeard& it) { return it.week(1); }},
    {U"翌週", [](WhenHeard& it) { return it.week(1); }},
    {U"週明け", [](WhenHeard& it) { return it.week(1); }},
    {U"今週", [](WhenHeard& it) { return it.week(0); }},
    {U"再来月", [](WhenHeard& it) { return it.month(2); }},
    {U"来月", [](WhenHeard& it) { return it.month(1); }},
    {U"翌月", [](WhenHeard& it) { return it.month(1); }},
    {U"今月", [](WhenHeard& it) { return it.month(0); }},
    {U"月末", [](WhenHeard& it) { return it.end_of_month(); }},
    {U"末", [](WhenHeard& it) { return it.has_month() && it.end_of_month(); }},
    {U"初め", [](WhenHeard& it) { return it.has_month() || it.has_week(); }},
    {U"年明け",
     [](WhenHeard& it) {
         return it.day(Date{1, 1});
     }},
    {U"午前中", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"午前", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"朝一番", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"朝一", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"朝イチ", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"朝いち", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"朝", [](WhenHeard& it) { return it.half(Half::Morning); }},
    {U"午後イチ", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"午後一", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"午後", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"昼過ぎ", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"昼すぎ", [](WhenHeard& it) { return it.half(Half::Afternoon); }},
    {U"夕方", [](WhenHeard& it) { return it.rough(Half::Afternoon, 16h); }},
    {U"夜", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"晩", [](WhenHeard& it) { return it.rough(Half::Afternoon, 18h); }},
    {U"正午", [](WhenHeard& it) { return it.clock(12, 0, true); }},
    {U"お昼", [](WhenHeard& it) { return it.clock(12, 0, true); }},
    {U"昼", [](WhenHeard& it) { return it.clock(12, 0, true); }},
}};

constexpr std::array<Text, 47> fillers{U"までに",
                                       U"まで",
                                       U"以降",
                                       U"ごろ",
                                       U"頃",
                                       U"くらい",
                                       U"ぐらい",
                                       U"あたり",
                                       U"になったら",
                                       U"から",
                                       U"中",
                                       U"次の",
                                       U"つぎの",
                                       U"今度の",
                                       U"こんどの",
                                       U"お願いします",
                                       U"おねがいします",
                                       U"お願い",
                                       U"してください",
                                       U"して下さい",
                                       U"ください",
                                       U"下さい",
                                       U"もう一度",
                                       U"また",
                                       U"再度",
                                       U"リマインド",
                                       U"思い出させて",
                                       U"知らせて",
                                       U"待って",
                                       U"待ちます",
                                       U"待つ",
                                       U"あとで",
                                       U"後で",
                                       U"スヌーズ",
                                       U"延期",
                                       U"保留",
                                       U"して",
                                       U"する",
                                       U"です",
                                       U"します",
                                       U"の",
                                       U"に",
                                       U"は",
                                       U"を",
                                       U"へ",
                                       U"で",
                                       U"と"};

constexpr Text weekdays = U"日月火水木金土";

/// 月曜日, 月曜, (月); 日 alone is none, for it is a day.
std::optional<std::chrono::weekday> take_weekday(Text& text) {
    if (text.empty()) return {};
    const auto day = weekdays.find(text.front());
    if (day == Text::npos) return {};
    const auto rest = text.substr(1);
    if (rest.starts_with(U"曜日")) {
        text.remove_prefix(3);
    } else if (rest.starts_with(U"曜") || rest.starts_with(U")")) {
        text.remove_prefix(2);
    } else {
        return {};
    }
    return std::chrono::weekday{static_cast<unsigned>(day)};
}

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

bool take_when(Text& text, WhenHeard& heard) {
    if (text.empty() || text.front() < 0x80) return false;
    for (const auto& [words, tell] : meanings) {
        if (take(text, words)) return tell(heard);
    }
    if (const auto day = take_weekday(text)) return heard.weekday(*day);
    const auto filler = std::ranges::find_if(fillers, [&](Text word) { return text.starts_with(word); });
    if (filler == fillers.end()) return false;
    text.remove_prefix(filler->size());
    return true;
}

}  // namespace bot::japanese
