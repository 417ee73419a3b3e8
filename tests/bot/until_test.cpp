#include "bot/until.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace bot;

TEST_CASE("until when is read as a span, tomorrow, a weekday or a moment") {
    using std::chrono::Monday;
    using std::chrono::Saturday;
    CHECK(parse_until("1h") == Until{Span{1h}});
    CHECK(parse_until("30m") == Until{Span{30min}});
    CHECK(parse_until("45s") == Until{Span{45s}});
    CHECK(parse_until("2d") == Until{Span{48h}});
    CHECK(parse_until("1w") == Until{Span{168h}});
    CHECK(parse_until(" 90M ") == Until{Span{90min}});
    CHECK(parse_until("tomorrow") == Until{Tomorrow{}});
    CHECK(parse_until("Tomorrow") == Until{Tomorrow{}});
    CHECK(parse_until("monday") == Until{Monday});
    CHECK(parse_until("Mon") == Until{Monday});
    CHECK(parse_until("SATURDAY") == Until{Saturday});
    const Timestamp at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 5min};
    CHECK(parse_until("2026-11-24T09:05:00+09:00") == Until{at});
    CHECK(parse_until("2026-11-24t00:05:00z") == Until{at});
}

TEST_CASE("what is no clear time is not guessed") {
    for (const auto* text : {"",           " ",
                             "h",          "0h",
                             "-1h",        "1.5h",
                             "1 h",        "1",
                             "1y",         "367d",
                             "99999999m",  "9999999w",
                             "mo",         "mond",
                             "mondays",    "today",
                             "soon",       "明日",
                             "2026-11-24", "2026-13-01T00:00:00Z",
                             "1h1m",       "tomorrow 9:00"}) {
        INFO(text);
        CHECK_FALSE(parse_until(text));
    }
    CHECK_FALSE(parse_until("1h" + std::string(100'000, ' ')));
}
