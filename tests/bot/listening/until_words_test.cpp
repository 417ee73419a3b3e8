#include "bot/listening/until.hpp"
#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <string>
#include <vector>

using namespace tests;
using namespace std::chrono;

namespace {

using Table = std::vector<std::pair<const char*, const char*>>;

/// Half past ten on the Wednesday.
constexpr bot::Timestamp wednesday = monday + 48h + 90min;

/// As the clock of a calendar shows it; "-" where it was not understood, or is over.
std::string shown(const std::optional<bot::Timestamp>& at, const bot::Calendar& calendar) {
    if (!at) return "-";
    const auto local = calendar.zone->to_local(*at);
    const auto midnight = floor<days>(local);
    const year_month_day date{midnight};
    const hh_mm_ss time{floor<minutes>(local - midnight)};
    std::string text(32, '\0');
    const auto length =
        std::snprintf(text.data(), text.size(), "%d-%02u-%02u %02d:%02d", int{date.year()},
                      unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(time.hours().count()),
                      static_cast<int>(time.minutes().count()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

void check(const Table& table, const bot::Calendar& calendar, bot::Timestamp now) {
    for (const auto& [said, meant] : table) {
        INFO(said);
        CHECK(shown(bot::until_when(said, calendar, now), calendar) == meant);
    }
}

/// Office hours where the clock is put on or back once.
bot::Calendar jumping(bot::Timestamp jump, bot::Seconds before, bot::Seconds after) {
    auto calendar = office(0h);
    calendar.zone = std::make_shared<Jumping>(jump, before, after);
    return calendar;
}

}  // namespace

TEST_CASE("a time is understood as it is said in English") {
    check({{"tomorrow", "2026-10-08 09:00"},
           {"Tomorrow!", "2026-10-08 09:00"},
           {"tomorrow morning", "2026-10-08 09:00"},
           {"tomorrow afternoon", "2026-10-08 13:00"},
           {"tomorrow at 3", "2026-10-08 15:00"},
           {"at 3", "2026-10-07 15:00"},
           {"at 9", "2026-10-08 09:00"},
           {"at 3pm", "2026-10-07 15:00"},
           {"at 25", "-"},
           {"tomorrow at 3:30", "2026-10-08 15:30"},
           {"tomorrow at 03:30", "2026-10-08 03:30"},
           {"tomorrow at 10", "2026-10-08 10:00"},
           {"tomorrow 9:00", "2026-10-08 09:00"},
           {"the day after tomorrow", "2026-10-09 09:00"},
           {"Monday", "2026-10-12 09:00"},
           {"mon", "2026-10-12 09:00"},
           {"until Monday, please", "2026-10-12 09:00"},
           {"Monday 10:00", "2026-10-12 10:00"},
           {"on Monday at 10am", "2026-10-12 10:00"},
           {"Monday morning at 10 a.m.", "2026-10-12 10:00"},
           {"Tues 2pm", "2026-10-13 14:00"},
           {"Mon, Oct 12", "2026-10-12 09:00"},
           {"Wednesday", "2026-10-14 09:00"},
           {"this Friday", "2026-10-09 09:00"},
           {"Friday afternoon", "2026-10-09 13:00"},
           {"Friday afternoon at 3", "2026-10-09 15:00"},
           {"next Friday", "2026-10-16 09:00"},
           {"Friday next week", "2026-10-16 09:00"},
           {"next week Friday 16:00", "2026-10-16 16:00"},
           {"next week", "2026-10-12 09:00"},
           {"the week after next", "2026-10-19 09:00"},
           {"end of the week", "2026-10-09 09:00"},
           {"Saturday", "2026-10-12 09:00"},
           {"in 3 days", "2026-10-12 09:00"},
           {"in two days", "2026-10-09 09:00"},
           {"2 days", "2026-10-09 09:00"},
           {"in 2 days at 14:00", "2026-10-09 14:00"},
           {"in a week", "2026-10-14 09:00"},
           {"in 2 weeks", "2026-10-21 09:00"},
           {"in 3 working days", "2026-10-12 09:00"},
           {"in a month", "2026-11-09 09:00"},
           {"in an hour", "2026-10-07 11:30"},
           {"in half an hour", "2026-10-07 11:00"},
           {"in 90 minutes", "2026-10-07 12:00"},
           {"2 hours", "2026-10-07 12:30"},
           {"1 h", "2026-10-07 11:30"},
           {"this afternoon", "2026-10-07 13:00"},
           {"this morning", "-"},
           {"today", "2026-10-07 17:00"},
           {"3pm", "2026-10-07 15:00"},
           {"at 10:00", "2026-10-08 10:00"},
           {"noon", "2026-10-07 12:00"},
           {"next month", "2026-11-02 09:00"},
           {"end of the month", "2026-10-30 09:00"},
           {"the 15th", "2026-10-15 09:00"},
           {"the 5th", "2026-11-05 09:00"},
           {"Dec 1", "2026-12-01 09:00"},
           {"1 December at 14:00", "2026-12-01 14:00"},
           {"December 1st, 2026", "2026-12-01 09:00"},
           {"Jun 1", "2027-06-01 09:00"},
           {"2026-12-01", "2026-12-01 09:00"},
           {"2026-12-01 10:30", "2026-12-01 10:30"},
           {"12/1 10:30", "2026-12-01 10:30"},
           {"tomorrow, Thursday", "2026-10-08 09:00"},
           {"tomorrow, Friday", "-"},
           {"Monday, Dec 1", "-"},
           {"Feb 30", "-"},
           {"2025-12-01", "-"},
           {"367d", "-"},
           {"in 400 days", "-"},
           {"2028-01-01", "-"}},
          office(9h), wednesday);
}

TEST_CASE("a time is understood as it is said in Japanese") {
    check({{"明日", "2026-10-08 09:00"},
           {"あした", "2026-10-08 09:00"},
           {"明日まで待ってください", "2026-10-08 09:00"},
           {"明日の朝", "2026-10-08 09:00"},
           {"明朝", "2026-10-08 09:00"},
           {"明日の午後", "2026-10-08 13:00"},
           {"明日の午後３時", "2026-10-08 15:00"},
           {"明日3時", "2026-10-08 15:00"},
           {"明日の10時半", "2026-10-08 10:30"},
           {"明日の十時十五分", "2026-10-08 10:15"},
           {"明日 ９：３０", "2026-10-08 09:30"},
           {"明後日", "2026-10-09 09:00"},
           {"あさっての15時", "2026-10-09 15:00"},
           {"月曜", "2026-10-12 09:00"},
           {"月曜日まで", "2026-10-12 09:00"},
           {"次の月曜日", "2026-10-12 09:00"},
           {"月曜10時", "2026-10-12 10:00"},
           {"月曜の午前10時ごろ", "2026-10-12 10:00"},
           {"水曜", "2026-10-14 09:00"},
           {"金曜の午後", "2026-10-09 13:00"},
           {"金曜の夕方", "2026-10-09 16:00"},
           {"金曜夕方5時", "2026-10-09 17:00"},
           {"今週の金曜", "2026-10-09 09:00"},
           {"今週の月曜", "-"},
           {"来週", "2026-10-12 09:00"},
           {"来週の月曜", "2026-10-12 09:00"},
           {"来週水曜日の１０時", "2026-10-14 10:00"},
           {"来週金曜の午後イチ", "2026-10-16 13:00"},
           {"再来週", "2026-10-19 09:00"},
           {"再来週の火曜", "2026-10-20 09:00"},
           {"週明け", "2026-10-12 09:00"},
           {"3日後", "2026-10-12 09:00"},
           {"３日後の１０時", "2026-10-10 10:00"},
           {"三日後", "2026-10-12 09:00"},
           {"十二日後", "2026-10-19 09:00"},
           {"1週間後", "2026-10-14 09:00"},
           {"2週間後", "2026-10-21 09:00"},
           {"3営業日後", "2026-10-12 09:00"},
           {"翌営業日", "2026-10-08 09:00"},
           {"1ヶ月後", "2026-11-09 09:00"},
           {"30分後", "2026-10-07 11:00"},
           {"1時間後", "2026-10-07 11:30"},
           {"1時間半後", "2026-10-07 12:00"},
           {"午後3時", "2026-10-07 15:00"},
           {"15時", "2026-10-07 15:00"},
           {"午後", "2026-10-07 13:00"},
           {"正午", "2026-10-07 12:00"},
           {"１０時半", "2026-10-08 10:30"},
           {"今日の16時", "2026-10-07 16:00"},
           {"今日", "2026-10-07 17:00"},
           {"12月1日", "2026-12-01 09:00"},
           {"１２月１日（火）", "2026-12-01 09:00"},
           {"12月1日（月）", "-"},
           {"12月1日の14時", "2026-12-01 14:00"},
           {"2026年12月1日", "2026-12-01 09:00"},
           {"12/1 10:30", "2026-12-01 10:30"},
           {"15日", "2026-10-15 09:00"},
           {"5日", "2026-11-05 09:00"},
           {"月末", "2026-10-30 09:00"},
           {"来月", "2026-11-02 09:00"},
           {"来月5日", "2026-11-05 09:00"},
           {"来月末", "2026-11-30 09:00"},
           {"年明け", "2027-01-01 09:00"}},
          office(9h), wednesday);
}

TEST_CASE("at the end of a month the last day stands for those that it lacks") {
    const auto calendar = office(9h);
    const bot::Timestamp last_of_january = sys_days{year{2027} / 1 / 31} + 1h;
    check({{"in a month", "2027-03-01 09:00"},  // 28 February is a Sunday
           {"来月31日 10:00", "2027-02-28 10:00"},
           {"来月末の10時", "2027-02-26 10:00"},
           {"the 31st at 18:00", "2027-01-31 18:00"},
           {"the 30th at 18:00", "2027-02-28 18:00"},
           {"tomorrow", "2027-02-01 09:00"},
           {"Feb 29", "-"}},
          calendar, last_of_january);
    const bot::Timestamp leap = sys_days{year{2028} / 2 / 28} + 1h;
    check({{"tomorrow", "2028-02-29 09:00"}, {"Feb 29", "2028-02-29 09:00"}, {"3/1", "2028-03-01 09:00"}},
          calendar, leap);
}

TEST_CASE("where the clock is put on or back, a time is what the clock shows, and a span is a span") {
    const bot::Timestamp spring = sys_days{year{2026} / 3 / 29} + 1h;
    const auto on = jumping(spring, 1h, 2h);
    const bot::Timestamp saturday = sys_days{year{2026} / 3 / 28} + 11h;  // noon by the clock
    CHECK(bot::until_when("tomorrow 02:30", on, saturday) == spring);
    CHECK(bot::until_when("tomorrow 9:00", on, saturday) == saturday + 20h);
    CHECK(bot::until_when("24h", on, saturday) == saturday + 24h);
    CHECK(bot::until_when("月曜", on, saturday) == saturday + 44h);

    const bot::Timestamp autumn = sys_days{year{2026} / 10 / 25} + 1h;
    const auto back = jumping(autumn, 2h, 1h);
    const bot::Timestamp before = sys_days{year{2026} / 10 / 24} + 10h;
    CHECK(bot::until_when("明日の02:30", back, before) == autumn - 30min);
    CHECK(bot::until_when("tomorrow 9:00", back, before) == before + 22h);
    CHECK(bot::until_when("in 24 hours", back, before) == before + 24h);
}

TEST_CASE("a day is its first opening for whoever says it, holidays and days away counted") {
    auto calendar = office(9h);
    calendar.free.insert(local_days{year{2026} / 10 / 8});
    calendar.absences.push_back({local_days{year{2026} / 10 / 12}, local_days{year{2026} / 10 / 13}});
    check({{"tomorrow", "2026-10-09 09:00"},
           {"来週", "2026-10-14 09:00"},
           {"Monday 10:00", "2026-10-12 10:00"},
           {"Thursday afternoon", "2026-10-09 09:00"}},
          calendar, wednesday);
}
