#include "bot/listening/until.hpp"
#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <string>
#include <vector>

using namespace tests;
using namespace std::chrono;

// Ends of days, weeks and months, days behind free ones, and other spellings of a time.

namespace {

using Table = std::vector<std::pair<const char*, const char*>>;

/// Half past ten on Wednesday, 7 October.
constexpr bot::Timestamp wednesday = monday + 48h + 90min;

std::string shown(const std::optional<bot::Timestamp>& at, const bot::Calendar& calendar) {
    if (!at) return "-";
    const auto local = calendar.zone->to_local(*at);
    const auto midnight = floor<days>(local);
    const year_month_day date{midnight};
    const hh_mm_ss time{floor<minutes>(local - midnight)};
    std::string text(16, '\0');
    std::snprintf(text.data(), text.size(), "%02u-%02u %02d:%02d", unsigned{date.month()},
                  unsigned{date.day()}, static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()));
    text.resize(11);
    return text;
}

void check(const Table& table, bot::Timestamp now, const bot::Calendar& calendar = office(9h)) {
    for (const auto& [said, meant] : table) {
        INFO(said);
        CHECK(shown(bot::until_when(said, calendar, now), calendar) == meant);
    }
}

}  // namespace

TEST_CASE("the end of a month or a week is its last working day") {
    auto calendar = office(9h);
    calendar.free.insert(local_days{year{2026} / 12 / 31});
    check({{"月末", "10-30 09:00"},
           {"今月末", "10-30 09:00"},
           {"end of the month", "10-30 09:00"},
           {"eom", "10-30 09:00"},
           {"今月中", "10-30 09:00"},
           {"来月末", "11-30 09:00"},
           {"来月の月末", "11-30 09:00"},
           {"12月末", "12-30 09:00"},
           {"end of December", "12-30 09:00"},
           {"12月末の15時", "12-30 15:00"},
           {"今週中", "10-09 09:00"},
           {"今週中に", "10-09 09:00"},
           {"週末", "10-09 09:00"},
           {"EOW", "10-09 09:00"},
           {"by end of week", "10-09 09:00"},
           {"来週中", "10-16 09:00"},
           {"来週末", "10-16 09:00"},
           {"end of next week", "10-16 09:00"}},
          wednesday, calendar);
    calendar.free.insert(local_days{year{2026} / 10 / 9});
    check({{"今週中", "10-08 09:00"}, {"end of the week", "10-08 09:00"}}, wednesday, calendar);
    check({{"今週中", "10-09 17:00"}, {"EOW", "10-09 17:00"}, {"来週中", "10-16 09:00"}}, wednesday + 48h);
    check({{"EOW", "10-16 09:00"}, {"週末", "10-16 09:00"}}, wednesday + 72h);  // said on a Saturday
    const bot::Timestamp thirtieth = wednesday + 24h * 23;
    check({{"月末", "10-30 17:00"}, {"end of the month", "10-30 17:00"}}, thirtieth);
    check({{"月末", "11-30 09:00"}}, thirtieth + 24h);
}

TEST_CASE("the end of a day is an hour before work ends") {
    check({{"今日", "10-07 17:00"},
           {"今日中", "10-07 17:00"},
           {"本日中に", "10-07 17:00"},
           {"today", "10-07 17:00"},
           {"later today", "10-07 17:00"},
           {"eod", "10-07 17:00"},
           {"end of day", "10-07 17:00"},
           {"by end of the day", "10-07 17:00"},
           {"close of business", "10-07 17:00"},
           {"COB tomorrow", "10-08 17:00"},
           {"tomorrow eod", "10-08 17:00"},
           {"明日中", "10-08 17:00"},
           {"定時", "10-07 17:00"},
           {"Friday end of day", "10-09 17:00"}},
          wednesday);
    check({{"今日中", "10-07 18:00"}, {"eod", "10-07 18:00"}}, wednesday + 7h);
    check({{"今日中", "-"}}, wednesday + 8h);
}

TEST_CASE("what comes behind free days is the first working day") {
    auto calendar = office(9h);
    for (const unsigned day : {2U, 3U})
        calendar.free.insert(local_days{year{2026} / 11 / std::chrono::day{day}});
    check({{"連休明け", "11-04 09:00"},
           {"after the holidays", "11-04 09:00"},
           {"after the long weekend", "11-04 09:00"},
           {"連休明けの15時", "11-04 15:00"},
           {"休み明け", "10-12 09:00"},
           {"after the weekend", "10-12 09:00"},
           {"weekend", "10-12 09:00"},
           {"this weekend", "10-12 09:00"},
           {"after Christmas", "12-28 09:00"},
           {"after xmas", "12-28 09:00"},
           {"after New Year", "01-04 09:00"}},
          wednesday, calendar);
    check({{"連休明け", "-"}}, wednesday);
}

TEST_CASE("parts of a day, of a week and of an hour") {
    check({{"半日後", "10-07 14:30"},
           {"half a day", "10-07 14:30"},
           {"1.5時間後", "10-07 12:00"},
           {"1.5 hours", "10-07 12:00"},
           {"1.5h", "10-07 12:00"},
           {"in 2.25 hours", "10-07 12:45"},
           {"０．５時間後", "10-07 11:00"},
           {"昼休み後", "10-07 13:00"},
           {"昼休み明け", "10-07 13:00"},
           {"ランチ後", "10-07 13:00"},
           {"after lunch", "10-07 13:00"},
           {"定時後", "10-08 09:00"},
           {"after work", "10-08 09:00"},
           {"夜", "10-08 09:00"},
           {"tomorrow night", "10-09 09:00"},
           {"midnight", "10-08 00:00"},
           {"tomorrow midnight", "10-09 00:00"},
           {"来週の頭", "10-12 09:00"},
           {"来週はじめ", "10-12 09:00"},
           {"来月の頭", "11-02 09:00"},
           {"in a fortnight", "10-21 09:00"},
           {"a fortnight", "10-21 09:00"},
           {"in 2 fortnights", "11-04 09:00"}},
          wednesday);
}

TEST_CASE("dates and times with dots and an h are read, and not guessed where they could be either") {
    check({{"10.12.", "12-10 09:00"},
           {"10.12.2026", "12-10 09:00"},
           {"on 10.12. at 14:00", "12-10 14:00"},
           {"2026.12.10", "12-10 09:00"},
           {"31.12.", "12-31 09:00"},
           {"tomorrow 15.30", "10-08 15:30"},
           {"tomorrow at 14h", "10-08 14:00"},
           {"tomorrow at 14h30", "10-08 14:30"},
           {"at 14h", "10-07 14:00"},
           {"Friday 9.15", "10-09 09:15"},
           {"15.30", "10-07 15:30"},
           {"明日 15.30", "10-08 15:30"},
           {"10.12", "-"},
           {"12.13.", "-"},
           {"15.75", "-"},
           {"14h", "10-08 00:30"}},
          wednesday);
}

TEST_CASE("what the words themselves name is told apart from what the calendar makes of it") {
    const auto calendar = office(9h);
    const auto meant = [&](const char* said) {
        return shown(bot::meant_by(said, calendar, wednesday), calendar);
    };
    CHECK(meant("Saturday") == "10-10 09:00");
    CHECK(meant("Saturday 10:00") == "10-10 10:00");
    CHECK(meant("夜") == "10-07 18:00");
    CHECK(meant("明日夜") == "10-08 18:00");
    CHECK(meant("tomorrow") == "10-08 09:00");
    CHECK(meant("in 3 days") == "10-10 09:00");
    CHECK(meant("when the moon is full") == "-");
}
