#include "bot/listening/until.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace bot;
using namespace std::chrono_literals;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Tuesday;

TEST_CASE("until when is read as a span or a moment, as scripts write it") {
    CHECK(parse_until("1h") == Until{Span{1h}});
    CHECK(parse_until("30m") == Until{Span{30min}});
    CHECK(parse_until("45s") == Until{Span{45s}});
    CHECK(parse_until("2d") == Until{Span{48h}});
    CHECK(parse_until("1w") == Until{Span{168h}});
    CHECK(parse_until(" 90M ") == Until{Span{90min}});
    const Timestamp at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 5min};
    CHECK(parse_until("2026-11-24T09:05:00+09:00") == Until{at});
    CHECK(parse_until("2026-11-24t00:05:00z") == Until{at});
}

TEST_CASE("until when is read as a day and a time, as people say it") {
    const TimeOfDay ten{.at = 10h, .any_half = true};
    CHECK(parse_until("tomorrow") == Until{DayAndTime{.day = DaysAhead{1}}});
    CHECK(parse_until("明日") == Until{DayAndTime{.day = DaysAhead{1}}});
    CHECK(parse_until("Monday 10:00") == Until{DayAndTime{.day = NextWeekday{Monday}, .time = ten}});
    CHECK(parse_until("月曜１０時") == Until{DayAndTime{.day = NextWeekday{Monday}, .time = ten}});
    CHECK(parse_until("Mon") == Until{DayAndTime{.day = NextWeekday{Monday}}});
    CHECK(parse_until("SATURDAY") == Until{DayAndTime{.day = NextWeekday{Saturday}}});
    CHECK(parse_until("next Friday") == Until{DayAndTime{.day = WeekdayOf{1, Friday}}});
    CHECK(parse_until("来週") == Until{DayAndTime{.day = WeekdayOf{1, Monday}}});
    CHECK(parse_until("12月1日（火）") ==
          Until{DayAndTime{.day = Date{.month = 12, .day = 1}, .weekday = Tuesday}});
    CHECK(parse_until("in an hour") == Until{Span{1h}});
    CHECK(parse_until("3pm") == Until{DayAndTime{.time = TimeOfDay{.at = 15h}}});
    CHECK(parse_until("金曜の午後") ==
          Until{DayAndTime{.day = NextWeekday{Friday}, .time = TimeOfDay{.at = 13h, .rough = true}}});
}

TEST_CASE("what is no clear time is not guessed") {
    for (const auto* text : {"",
                             " ",
                             "h",
                             "0h",
                             "-1h",
                             "1",
                             "1y",
                             "99999999m",
                             "9999999w",
                             "mo",
                             "mond",
                             "mondays",
                             "soon",
                             "someday",
                             "until",
                             "yesterday",
                             "昨日",
                             "last Monday",
                             "this week",
                             "今週",
                             "今月",
                             "2026-13-01T00:00:00Z",
                             "2026-13-01",
                             "13月1日",
                             "12月41日",
                             "Dec 40",
                             "25:00",
                             "10:75",
                             "1h1m",
                             "tomorrow tomorrow",
                             "Monday Tuesday",
                             "tomorrow next week",
                             "来週来週",
                             "来週の12月1日",
                             "in 3 days in 2 hours",
                             "in 0 days",
                             "0日後",
                             "9999 weeks",
                             "二三日後",
                             "3 apples",
                             "りんごを3つ",
                             "午前15時",
                             "Monday ありがとう"}) {
        INFO(text);
        CHECK_FALSE(parse_until(text));
    }
    CHECK_FALSE(parse_until("1h" + std::string(100'000, ' ') + "x"));
    CHECK_FALSE(parse_until(std::string(100'000, '1')));
}
