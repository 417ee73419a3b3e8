#include "bot/speaking/wording.hpp"

#include <array>

namespace bot {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> japanese_days{"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array<std::string_view, 7> english_days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> english_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr long days_of_a_week = 7;
constexpr long days_without_a_year = 300;  // a date further away is said with its year

/// A moment, taken apart as somebody says it.
struct DateParts {
    long days_away = 0;
    std::size_t weekday = 0;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    long hour = 0;
    long minute = 0;

    bool near() const { return days_away > -days_of_a_week && days_away < days_of_a_week; }
};

DateParts parts(Local at, Local now) {
    const auto midnight = floor<days>(at);
    const year_month_day date{midnight};
    const auto minutes_of_day = floor<minutes>(at - midnight).count();
    return {.days_away = (midnight - floor<days>(now)).count(),
            .weekday = std::chrono::weekday{midnight}.c_encoding(),
            .year = static_cast<int>(date.year()),
            .month = static_cast<unsigned>(date.month()),
            .day = static_cast<unsigned>(date.day()),
            .hour = minutes_of_day / 60,
            .minute = minutes_of_day % 60};
}

bool with_year(const DateParts& said) {
    return said.days_away > days_without_a_year || said.days_away < -days_without_a_year;
}

std::string clock(const DateParts& said) {
    return std::to_string(said.hour) + (said.minute < 10 ? ":0" : ":") + std::to_string(said.minute);
}

// 9時, 9時半, 9時12分: as it is said, where a card has 9:12.
std::string spoken_clock(const DateParts& said) {
    auto hour = std::to_string(said.hour) + "時";
    if (said.minute == 0) return hour;
    return said.minute == 30 ? hour + "半" : hour + std::to_string(said.minute) + "分";
}

std::string japanese_day(const DateParts& said) {
    if (said.days_away == 0) return "今日";
    if (said.days_away == 1) return "明日";
    if (said.days_away == -1) return "昨日";
    const std::string weekday{japanese_days.at(said.weekday)};
    if (said.near()) return weekday + "曜";
    const auto year = with_year(said) ? std::to_string(said.year) + "年" : std::string{};
    return year + std::to_string(said.month) + "月" + std::to_string(said.day) + "日（" + weekday + "）";
}

std::string english_day(const DateParts& said) {
    if (said.days_away == 0) return "today";
    if (said.days_away == 1) return "tomorrow";
    if (said.days_away == -1) return "yesterday";
    std::string weekday{english_days.at(said.weekday)};
    if (said.near()) return weekday;
    const auto year = with_year(said) ? " " + std::to_string(said.year) : std::string{};
    const std::string month{english_months.at(said.month - 1)};
    return weekday.substr(0, 3) + " " + std::to_string(said.day) + " " + month + year;
}

bool needs_no_preposition(const DateParts& said) {
    return said.days_away >= -1 && said.days_away <= 1;
}

}  // namespace

std::string say_moment(Local at, Local now, Language language) {
    const auto said = parts(at, now);
    if (said.days_away == 0) return clock(said);
    if (language == Language::En) return english_day(said) + " " + clock(said);
    return japanese_day(said) + (said.near() ? " " : "") + clock(said);
}

std::string say_day(Local at, Local now, Language language) {
    return language == Language::Ja ? japanese_day(parts(at, now)) : english_day(parts(at, now));
}

std::string say_when(Local at, Local now, Language language) {
    const auto said = parts(at, now);
    if (language == Language::Ja) return japanese_day(said) + "の" + spoken_clock(said);
    return (needs_no_preposition(said) ? "" : "on ") + english_day(said) + " at " + clock(said);
}

std::string say_posted(Local at, Local now, Language language) {
    const auto said = parts(at, now);
    if (language == Language::Ja) return japanese_day(said) + "の" + spoken_clock(said);
    return said.days_away == 0 ? clock(said) + " today" : english_day(said) + " at " + clock(said);
}

}  // namespace bot
