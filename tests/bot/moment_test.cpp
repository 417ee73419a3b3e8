#include "bot/moment.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace bot;

namespace {

Timestamp day(int year, unsigned month, unsigned of_month) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{of_month}};
}

}  // namespace

TEST_CASE("a moment is written in UTC, with milliseconds only where there are any") {
    CHECK(rfc3339(day(2026, 11, 24) + 5min) == "2026-11-24T00:05:00Z");
    CHECK(rfc3339(day(2026, 11, 24) + 23h + 59min + 59s + 7ms) == "2026-11-24T23:59:59.007Z");
    CHECK(rfc3339(day(1969, 12, 31) + 23h) == "1969-12-31T23:00:00Z");
    CHECK(rfc3339(Timestamp::max()) == "9999-12-31T23:59:59.999Z");
    CHECK(rfc3339(Timestamp::min()) == "0001-01-01T00:00:00Z");
}

TEST_CASE("a moment is read with any offset and any fraction of a second") {
    const auto at = day(2026, 11, 24) + 5min;
    CHECK(parse_rfc3339("2026-11-24T00:05:00Z") == at);
    CHECK(parse_rfc3339("2026-11-24T09:05:00+09:00") == at);
    CHECK(parse_rfc3339("2026-11-23T18:35:00-05:30") == at);
    CHECK(parse_rfc3339("2026-11-24T00:05:00.1Z") == at + 100ms);
    CHECK(parse_rfc3339("2026-11-24T00:05:00.123456789Z") == at + 123ms);
    CHECK(parse_rfc3339("2026-11-24T00:05:00.000Z") == at);
    CHECK(parse_rfc3339("2024-02-29T00:00:00Z") == day(2024, 2, 29));
    CHECK(parse_rfc3339("2016-12-31T23:59:60Z") == day(2017, 1, 1));
    CHECK(parse_rfc3339("9999-12-31T23:59:59.999Z") == day(9999, 12, 31) + 24h - 1ms);
}

TEST_CASE("what is written is read back as the same moment") {
    for (int i = 0; i < 2'000; ++i) {
        const auto at = day(1900, 1, 1) + std::chrono::milliseconds{i * 3'456'789'123LL};
        CHECK(parse_rfc3339(rfc3339(at)) == at);
    }
}

TEST_CASE("no other form of a moment is taken, and no day that does not exist") {
    for (const auto* text : {"",
                             "2026-11-24",
                             "2026-11-24T00:05:00",
                             "2026-11-24 00:05:00Z",
                             "2026-11-24T00:05Z",
                             "2026-02-29T00:00:00Z",
                             "2026-00-10T00:00:00Z",
                             "2026-11-31T00:00:00Z",
                             "2026-11-24T24:00:00Z",
                             "2026-11-24T00:60:00Z",
                             "2026-11-24T00:00:61Z",
                             "2026-11-24T00:05:00.Z",
                             "2026-11-24T00:05:00+9:00",
                             "2026-11-24T00:05:00+24:00",
                             "2026-11-24T00:05:00Zx",
                             "0000-01-01T00:00:00Z",
                             "0001-01-01T00:00:00+01:00",
                             "9999-12-31T23:59:59-01:00",
                             "+026-11-24T00:05:00Z",
                             "2026-1１-24T00:05:00Z"}) {
        INFO(text);
        CHECK_FALSE(parse_rfc3339(text));
    }
    CHECK_FALSE(parse_rfc3339("2026-11-24T00:05:00." + std::string(1'000'000, '1')));
}
