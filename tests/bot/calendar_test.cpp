#include "bot/calendar.hpp"

#include "tests/support/zones.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using bot::Timestamp;

namespace {

constexpr auto never = Timestamp::max();

/// Nine in Tokyo on a Monday.
constexpr Timestamp monday = std::chrono::sys_days{std::chrono::year{2026} / 10 / 5};
constexpr auto week = 7 * 24h;

std::chrono::local_days local_day(int year, unsigned month, unsigned day) {
    return std::chrono::local_days{std::chrono::year{year} / std::chrono::month{month} /
                                   std::chrono::day{day}};
}

bot::Calendar tokyo() {
    bot::Calendar calendar{.zone = std::make_shared<Fixed>(9h)};
    for (std::size_t day = 1; day <= 5; ++day) calendar.week.at(day) = {{9h, 12h}, {13h, 18h}};
    return calendar;
}

/// Every day the same hours, in a place that shows UTC.
bot::Calendar daily(const std::vector<bot::Hours>& hours) {
    bot::Calendar calendar{.zone = std::make_shared<Fixed>(0h)};
    calendar.week.fill(hours);
    return calendar;
}

/// Sunday, 28 March 2027, midnight: the clock is put on at one o'clock; or, in autumn's way, put back at two.
constexpr Timestamp night = std::chrono::sys_days{std::chrono::year{2027} / 3 / 28};

}  // namespace

TEST_CASE("working time passes only while the office is open") {
    CHECK(tokyo().after(monday, {2h}) == monday + 2h);
    CHECK(tokyo().after(monday, {4h}) == monday + 5h);                        // lunch
    CHECK(tokyo().after(monday + 8h, {4h}) == monday + 24h + 3h);             // the evening
    CHECK(tokyo().after(monday + 4 * 24h + 8h, {2h}) == monday + week + 1h);  // the weekend
    CHECK(tokyo().after(monday + 5 * 24h, {8h}) == monday + week + 9h);       // begun on a Saturday
    CHECK(tokyo().after(monday + 250ms, {4h}) == monday + 5h + 250ms);
}

TEST_CASE("no working time at all has passed at once, also at night") {
    CHECK(tokyo().after(monday + 12h, {}) == monday + 12h);
    CHECK(tokyo().after(monday + 12h, {-5h, -2}) == monday + 12h);
    CHECK(tokyo().after(never, {}) == never);
}

TEST_CASE("an office is open from its first moment to before its last") {
    CHECK_FALSE(tokyo().open(monday - 1ms));
    CHECK(tokyo().open(monday));
    CHECK(tokyo().open(monday + 3h - 1ms));
    CHECK_FALSE(tokyo().open(monday + 3h));
    CHECK(tokyo().open(monday + 4h));
    CHECK_FALSE(tokyo().open(monday + 9h));
    CHECK_FALSE(tokyo().open(monday - 24h));
}

TEST_CASE("the next opening is now while open, else the next shift on a day that is worked") {
    auto calendar = tokyo();
    CHECK(calendar.next_opening(monday + 1h) == monday + 1h);
    CHECK(calendar.next_opening(monday + 3h) == monday + 4h);
    CHECK(calendar.next_opening(monday + 4 * 24h + 9h) == monday + week);
    calendar.free.insert(local_day(2026, 10, 12));
    CHECK(calendar.next_opening(monday + 4 * 24h + 9h) == monday + week + 24h);
    calendar.absences.push_back({local_day(2026, 10, 13), local_day(2026, 10, 14)});
    CHECK(calendar.next_opening(monday + 4 * 24h + 9h) == monday + week + 3 * 24h);
}

TEST_CASE("an opening that is more than a year away is never, but working time goes on after it") {
    auto calendar = tokyo();
    calendar.absences.push_back({local_day(2026, 10, 5), local_day(2027, 10, 6)});
    CHECK(calendar.next_opening(monday) == never);
    CHECK_FALSE(calendar.open(monday));
    const auto back = monday + 367 * 24h;
    CHECK(calendar.next_opening(monday + 24h) == back);
    CHECK(calendar.after(monday, {2h}) == back + 2h);
    CHECK(calendar.between(monday, back + 2h) == 2h);
}

TEST_CASE("what is measured between two moments is the open time alone") {
    CHECK(tokyo().between(monday, monday + 2h) == 2h);
    CHECK(tokyo().between(monday + 2h, monday + 5h) == 2h);
    CHECK(tokyo().between(monday, monday + week) == 40h);
    CHECK(tokyo().between(monday + 10h, monday + 20h) == 0h);
    CHECK(tokyo().between(monday + 2h, monday) == 0h);
    CHECK(tokyo().between(monday + 500ms, monday + 2s) == 1s);
}

TEST_CASE("hours that overlap, or stand in the wrong order, count once") {
    const auto calendar = daily({{12h, 16h}, {8h, 13h}, {9h, 10h}, {20h, 19h}, {21h, 21h}});
    CHECK(calendar.between(monday, monday + 24h) == 8h);
    CHECK(calendar.after(monday, {8h}) == monday + 16h);
    CHECK_FALSE(calendar.open(monday + 20h));
}

TEST_CASE("a shift may pass midnight, into a day off too") {
    bot::Calendar nights{.zone = std::make_shared<Fixed>(0h)};
    nights.week.at(5) = {{22h, 30h}};
    const auto friday = monday + 4 * 24h;
    CHECK(nights.open(friday + 29h));
    CHECK_FALSE(nights.open(friday + 30h));
    CHECK(nights.after(friday + 23h, {6h}) == friday + 29h);
    nights.free.insert(local_day(2026, 10, 10));
    CHECK(nights.between(friday, friday + 48h) == 8h);  // the shift is Friday's
    nights.free.insert(local_day(2026, 10, 9));
    CHECK(nights.between(friday, friday + 48h) == 0h);
}

TEST_CASE("shifts that reach into the next day's count once") {
    const auto always = daily({{0h, 24h}, {20h, 48h}});
    CHECK(always.between(monday + 1h, monday + week + 1h) == week);
    CHECK(always.after(monday + 1h, {100h}) == monday + 101h);
}

TEST_CASE("an hour that the clock jumps over is not worked") {
    bot::Calendar shift{.zone = std::make_shared<Jumping>(night + 1h)};
    shift.week.at(0) = {{0h, 8h}};
    CHECK(shift.after(night, {3h}) == night + 3h);
    CHECK(shift.after(night, {7h}) == night + 7h);
    CHECK(shift.after(night, {7h + 1s}) == night + week + 1s - 1h);
}

TEST_CASE("an hour that the clock shows twice is worked twice where both lie within a shift") {
    bot::Calendar shift{.zone = std::make_shared<Jumping>(night + 2h, 0h, -1h)};
    shift.week.at(0) = {{0h, 8h}};
    CHECK(shift.between(night, night + 24h) == 9h);
    shift.week.at(0) = {{1h, 2h}};
    CHECK(shift.between(night, night + 24h) == 2h);
    shift.week.at(0) = {{1h, 1h + 30min}};
    CHECK(shift.between(night, night + 24h) == 30min);
    CHECK_FALSE(shift.open(night + 2h + 15min));
}

TEST_CASE("who is always at work has no seam at midnight, though the clock is put back over it") {
    const auto jump = night + 30min;
    bot::Calendar always{.zone = std::make_shared<Jumping>(jump, 0h, -1h)};
    always.week.fill({{0h, 24h}});
    CHECK(always.open(jump + 15min));
    CHECK(always.between(night - 2h, night + 3h) == 5h);
}

TEST_CASE("without a zone the clock is that of UTC") {
    auto calendar = daily({{9h, 10h}});
    calendar.zone = std::shared_ptr<const bot::Zone>{};
    CHECK(calendar.open(monday + 9h));
    CHECK(calendar.next_midnight(monday + 9h) == monday + 24h);
}

TEST_CASE("who never works is never reminded, and nobody loops over it") {
    const bot::Calendar idle{.zone = std::make_shared<Fixed>(0h)};
    CHECK_FALSE(idle.open(monday));
    CHECK(idle.next_opening(monday) == never);
    CHECK(idle.after(monday, {1s}) == never);
    CHECK(idle.after(monday, {0s, 1}) == never);
    CHECK(idle.between(monday, never) == 0s);
    CHECK(idle.age(monday, never) == bot::WorkingTime{});

    auto left = tokyo();
    left.absences.push_back({local_day(2026, 10, 1), std::chrono::local_days::max()});
    CHECK(left.next_opening(monday) == never);
    CHECK(left.after(monday, {1s}) == never);
    CHECK(left.after(monday, {0s, 1}) == never);
}

TEST_CASE("moments at both ends of time are answered, and at once") {
    const auto always = daily({{0h, 24h}});
    CHECK_FALSE(always.open(never));
    CHECK_FALSE(always.open(Timestamp::min()));
    CHECK(always.next_opening(never) == never);
    CHECK(always.next_opening(Timestamp::min()) == Timestamp{});  // 1970
    CHECK(always.next_midnight(never) == never);
    CHECK(always.after(never, {1s, 1}) == never);
    CHECK(always.between(Timestamp::min(), never) == std::chrono::days{84006});  // 1970 to 2200
    CHECK(always.between(never, Timestamp::min()) == 0s);
    auto ahead = always;
    ahead.zone = std::make_shared<Fixed>(9h);
    CHECK(ahead.between(Timestamp::min(), never) == std::chrono::days{84006});
    CHECK(always.age(Timestamp::min(), never).days == 366);
}
