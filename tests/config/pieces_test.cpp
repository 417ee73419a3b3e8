#include "config/addresses.hpp"
#include "config/dates.hpp"
#include "config/nearest.hpp"
#include "config/settings.hpp"
#include "config/shifts.hpp"
#include "config/span.hpp"

#include <catch2/catch.hpp>

using namespace config;
using namespace std::chrono_literals;

TEST_CASE("a span on the clock is a number and a unit") {
    CHECK(clock_span("0s") == 0s);
    CHECK(clock_span("90m") == 90min);
    CHECK(clock_span("2d") == 48h);
    CHECK(clock_span("1w") == 7 * 24h);
    CHECK(clock_span("2y") == 730 * 24h);
    for (const auto* wrong :
         {"", "h", "4", "4 h", "+4h", "-4h", "4H", "1h30m", "0x4h", "4.5h", "101y", "99999999999h"}) {
        CAPTURE(wrong);
        CHECK_FALSE(clock_span(wrong));
    }
}

TEST_CASE("a span of a policy counts hours of work, and whole days of work") {
    CHECK(working_span("4h") == bot::WorkingTime{4h, 0});
    CHECK(working_span("30m") == bot::WorkingTime{30min, 0});
    CHECK(working_span("1d") == bot::WorkingTime{0s, 1});
    CHECK(working_span("2w") == bot::WorkingTime{0s, 10});
    CHECK(working_span("366d") == bot::WorkingTime{0s, 366});
    for (const auto* wrong : {"", "367d", "74w", "2y", "9000h", "1d4h", "d"}) {
        CAPTURE(wrong);
        CHECK_FALSE(working_span(wrong));
    }
}

TEST_CASE("a day is written in one way, and must exist") {
    CHECK(day_of("2028-02-29") == std::chrono::local_days(2028y / 2 / 29));
    for (const auto* wrong : {"", "2026-02-29", "2026-13-01", "2026-1-01", "20260101", "2026-01-01 ",
                              "1969-12-31", "9999-01-01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(day_of(wrong));
    }
}

TEST_CASE("hours name days, lists and ranges of days, and may pass midnight") {
    const auto night = shift_of("Fri-Mon,Wed 22:00-06:00");
    REQUIRE(night);
    CHECK(night->days == std::array<bool, 7>{true, true, false, true, false, true, true});
    CHECK(night->hours.from == 22h);
    CHECK(night->hours.to == 30h);
    REQUIRE(shift_of("Mon-Sun 00:00-24:00"));
    CHECK(shift_of("Mon-Sun 00:00-24:00")->hours.to == 24h);
    for (const auto* wrong : {"", "Mon", "Mon 09:00", "Mon 09:00-12:00 ", "Mon  09:00-12:00",
                              "Mon, 09:00-12:00", "Mon 24:00-06:00", "mon 09:00-12:00", "Mon 09:00-24:01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(shift_of(wrong));
    }
}

TEST_CASE("hours overlap where somebody would work twice at once, and not where they touch") {
    const auto meet = [](const char* one, const char* other) {
        return overlap(*shift_of(one), *shift_of(other));
    };
    CHECK(meet("Mon 09:00-12:00", "Mon 11:59-13:00"));
    CHECK(meet("Sat 20:00-04:00", "Sun 03:00-05:00"));
    CHECK(meet("Sun 03:00-05:00", "Sat 20:00-04:00"));
    CHECK(meet("Mon-Sun 00:00-24:00", "Thu 12:00-12:01"));
    CHECK_FALSE(meet("Mon 09:00-12:00", "Mon 12:00-13:00"));
    CHECK_FALSE(meet("Mon 09:00-12:00", "Tue 09:00-12:00"));
    CHECK_FALSE(meet("Sat 20:00-04:00", "Sun 04:00-05:00"));
}

TEST_CASE("the nearest word is the one with the fewest slips of the pen") {
    CHECK(distance("owners", "owners") == 0);
    CHECK(distance("onwers", "owners") == 1);
    CHECK(distance("", "abc") == 3);
    CHECK(nearest("lisen", {"admins", "listen", "public_url"}) == "listen");
    CHECK(nearest("page", {"clock", "key"}).empty());
    CHECK(nearest("x", {"y"}).empty());
    CHECK(nearest(std::string(100000, 'a'), {std::string(100000, 'b')}).empty());
}

TEST_CASE("an address to listen on has a host and a port") {
    for (const auto* right :
         {"127.0.0.1:3978", "[::1]:0", "localhost:80", "0.0.0.0:65535", "a-b.example:1"}) {
        CAPTURE(right);
        CHECK(is_listen_address(right));
    }
    for (const auto* wrong :
         {"", ":80", "80", "host", "host:", "host:65536", "ho st:80", "host:8a", "[::1:80", "/a:1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(is_listen_address(wrong));
    }
}

TEST_CASE("only this machine counts as loopback, whatever a name looks like") {
    for (const auto* right : {"127.0.0.1:1", "127.1.2.3:1", "localhost:1", "[::1]:1"})
        CHECK(on_loopback(right));
    for (const auto* wrong : {"0.0.0.0:1", "127.0.0.1.example.com:1", "[::]:1", "example.com:1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(on_loopback(wrong));
    }
}

TEST_CASE("people reach a public address over https, or on this machine") {
    for (const auto* right : {"https://a.example", "https://a.example:8443/", "https://a.example/path",
                              "http://127.0.0.1:3978", "http://localhost"}) {
        CAPTURE(right);
        CHECK(is_public_url(right));
    }
    for (const auto* wrong : {"", "https://", "http://a.example", "ftp://a.example", "https://a@b.example",
                              "https://a.example?x", "https://a.example/ x", "https://a.example#x"}) {
        CAPTURE(wrong);
        CHECK_FALSE(is_public_url(wrong));
    }
}
