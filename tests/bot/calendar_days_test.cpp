#include "bot/calendar.hpp"
#include "tests/support/zones.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace tests;
using bot::Timestamp;
using bot::WorkingTime;

namespace {

constexpr auto never = Timestamp::max();
constexpr auto day = 24h;
constexpr auto week = 7 * day;

/// Nine in Tokyo on a Monday.
constexpr Timestamp monday = std::chrono::sys_days{std::chrono::year{2026} / 10 / 5};
constexpr Timestamp friday = monday + 4 * day;

std::chrono::local_days october(unsigned date) {
    return std::chrono::local_days{std::chrono::year{2026} / 10 / std::chrono::day{date}};
}

bot::Calendar tokyo() {
    bot::Calendar calendar{.zone = std::make_shared<Fixed>(9h)};
    for (std::size_t weekday = 1; weekday <= 5; ++weekday)
        calendar.week.at(weekday) = {{9h, 12h}, {13h, 18h}};
    return calendar;
}

}  // namespace

TEST_CASE("a day later is the same moment by the clock on the next working day") {
    CHECK(tokyo().after(monday + 1h, {0s, 1}) == monday + day + 1h);
    CHECK(tokyo().after(friday + 1h, {0s, 1}) == monday + week + 1h);
    CHECK(tokyo().after(friday + 11h, {0s, 1}) == monday + week + 11h);  // closed then, as it was
    CHECK(tokyo().after(monday + 1h, {0s, 10}) == monday + 2 * week + 1h);
}

TEST_CASE("holidays and absences are no working days") {
    auto calendar = tokyo();
    calendar.free.insert(october(6));
    calendar.absences.push_back({october(7), october(8)});
    CHECK(calendar.after(monday + 1h, {0s, 1}) == friday + 1h);
    CHECK(calendar.age(monday + 1h, friday + 1h).days == 1);
}

TEST_CASE("hours beside days are counted after them") {
    CHECK(tokyo().after(monday + 8h, {2h, 1}) == monday + 2 * day + 1h);
}

TEST_CASE("what is written on a day off counts from the next working day, and is not due before Friday's") {
    const auto saturday = monday + 5 * day;
    const auto tuesday_midnight = monday + week + 15h;
    CHECK(tokyo().after(saturday, {0s, 1}) == tuesday_midnight);
    CHECK(tokyo().after(friday + 11h, {0s, 1}) < tokyo().after(saturday, {0s, 1}));
    CHECK(tokyo().age(saturday, monday + week + 1h) == WorkingTime{1h, 0});
    CHECK(tokyo().age(saturday, monday + week + day + 1h) == WorkingTime{1h, 1});
}

TEST_CASE("the clock of a day later is the wall's, though it was put on or back between") {
    const Timestamp noon = std::chrono::sys_days{std::chrono::year{2026} / 10 / 5} + 12h;
    bot::Calendar calendar{.zone = std::make_shared<Jumping>(noon + 10h, 2h, 1h)};
    calendar.week.fill({{0h, 24h}});
    CHECK(calendar.after(noon, {0s, 1}) == noon + 25h);
    calendar.zone = std::make_shared<Jumping>(noon + 10h, 1h, 2h);
    CHECK(calendar.after(noon, {0s, 1}) == noon + 23h);
    CHECK(calendar.after(noon - 14h + 30min, {0s, 1}) == noon + 10h);  // 23:30 is jumped over
}

TEST_CASE("a day that the clock leaves out is no working day") {
    const Timestamp dateline = std::chrono::sys_days{std::chrono::year{2011} / 12 / 30} + 10h;
    bot::Calendar apia{.zone = std::make_shared<Jumping>(dateline, -10h, 14h)};
    apia.week.fill({{9h, 17h}});
    const auto thursday_noon = dateline - 12h;
    CHECK(apia.after(thursday_noon, {0s, 1}) == thursday_noon + 24h);  // Saturday
    CHECK(apia.after(thursday_noon, {6h}) == dateline + 10h);
    CHECK(apia.next_midnight(thursday_noon) == dateline);
    CHECK(apia.age(thursday_noon, dateline + 24h + 12h).days == 2);
}

TEST_CASE("a leap day is a day") {
    const Timestamp february = std::chrono::sys_days{std::chrono::year{2028} / 2 / 28};
    CHECK(tokyo().after(february + 1h, {0s, 1}) == february + day + 1h);
    CHECK(tokyo().after(february + 1h, {0s, 2}) == february + 2 * day + 1h);
}

TEST_CASE("more days than a year has, and more hours, count as a year of them") {
    constexpr int many = std::numeric_limits<int>::max();
    CHECK(tokyo().after(monday, {0s, many}) == tokyo().after(monday, {0s, 366}));
    CHECK(tokyo().after(monday, {bot::Seconds::max(), 0}) == tokyo().after(monday, {366 * day, 0}));
    CHECK(tokyo().after(monday, {bot::Seconds::max(), many}) < never);
}

TEST_CASE("an age is told in whole working days and the open hours since") {
    CHECK(tokyo().age(monday, monday + 5h) == WorkingTime{4h, 0});
    CHECK(tokyo().age(monday + 1h, monday + day + 30min) == WorkingTime{7h + 30min, 0});
    CHECK(tokyo().age(monday + 1h, monday + day + 1h) == WorkingTime{0s, 1});
    CHECK(tokyo().age(friday, monday + week + day + 2h) == WorkingTime{2h, 2});
    CHECK(tokyo().age(monday, monday - 1h) == WorkingTime{});
}

TEST_CASE("what has reached an age has passed that span") {
    for (const auto begun : {monday, monday + 3h, friday + 8h, friday + 30h}) {
        const auto now = begun + 2 * week + 90min;
        const auto age = tokyo().age(begun, now);
        CHECK(tokyo().after(begun, age) <= now);
        CHECK(tokyo().after(begun, {age.hours + 1s, age.days}) > now);
    }
}

TEST_CASE("an absence holds on both of its days, by the local clock") {
    auto calendar = tokyo();
    calendar.absences = {{october(6), october(7)}, {october(7), october(9)}};
    CHECK_FALSE(calendar.away(october(5)));
    CHECK(calendar.away(october(6)));
    CHECK(calendar.away(october(9)));
    CHECK_FALSE(calendar.away(october(10)));
    CHECK_FALSE(calendar.away(monday + 15h - 1ms));
    CHECK(calendar.away(monday + 15h));  // midnight in Tokyo
    CHECK(calendar.next_opening(monday + 9h) == monday + week);
    CHECK(calendar.day_of(monday + 15h) == october(6));
}

TEST_CASE("a holiday is not an absence") {
    auto calendar = tokyo();
    calendar.free.insert(october(6));
    CHECK_FALSE(calendar.away(october(6)));
}

TEST_CASE("the next midnight is the place's own, and always ahead") {
    CHECK(tokyo().next_midnight(monday) == monday + 15h);
    CHECK(tokyo().next_midnight(monday + 15h) == monday + 15h + day);

    const auto jump = monday + 30min;  // 0:30 becomes 23:30
    const bot::Calendar fold{.zone = std::make_shared<Jumping>(jump, 0h, -1h)};
    CHECK(fold.next_midnight(monday - 1h) == monday);
    CHECK(fold.next_midnight(jump) == monday + day + 1h);  // the second showing is no new day
    const bot::Calendar gap{.zone = std::make_shared<Jumping>(monday - 30min, 0h, 1h)};
    CHECK(gap.next_midnight(monday - 2h) == monday - 30min);
}
