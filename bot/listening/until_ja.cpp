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

}  // namespace

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
