#include "adapters/runtime/zones.hpp"

#include <catch2/catch.hpp>

#include <random>

// What a calendar promises, over the clocks of real places and calendars drawn at random: always the same
// ones.

using namespace std::chrono_literals;
using bot::Calendar;
using bot::Timestamp;

namespace {

constexpr auto never = Timestamp::max();

Timestamp utc(int year, unsigned month, unsigned day, bot::Seconds clock = 0s) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{day}} +
           clock;
}

/// A place, and a moment around which its clock does something.
struct Scene {
    std::string zone{};
    Timestamp around{};
};

const std::vector<Scene> scenes{
    {"Asia/Tokyo", utc(2026, 10, 5)},                        // nothing at all
    {"Europe/Berlin", utc(2027, 3, 28, 1h)},                 // put on
    {"Europe/Berlin", utc(2027, 10, 31, 1h)},                // put back
    {"Australia/Lord_Howe", utc(2026, 10, 3, 15h + 30min)},  // put on by half an hour
    {"Australia/Lord_Howe", utc(2027, 4, 3, 15h)},           // put back by half an hour
    {"Asia/Kathmandu", utc(2028, 2, 29)},                    // 5:45 ahead, on a leap day
    {"America/Havana", utc(2026, 11, 1, 5h)},                // put back over midnight
    {"Asia/Beirut", utc(2026, 3, 28, 22h)},                  // midnight is jumped over
    {"Asia/Pyongyang", utc(2018, 5, 4, 15h)},                // a country's change, by half an hour
    {"Europe/Moscow", utc(2014, 10, 25, 22h)},               // a country's change, by an hour
    {"Asia/Almaty", utc(2024, 2, 29, 18h)},                  // the same, on a leap day
    {"America/Caracas", utc(2016, 5, 1, 7h)},                // the same, by half an hour
    {"Pacific/Apia", utc(2011, 12, 30, 10h)},                // a Friday is left out
    {"Pacific/Kwajalein", utc(1993, 8, 21, 12h)},            // a Saturday is left out
    {"America/New_York", utc(2000, 2, 29)},
    {"America/St_Johns", utc(2100, 2, 28)},  // no leap year
};

class Chance {
public:
    int upto(int most) { return static_cast<int>(engine_() % (static_cast<unsigned>(most) + 1U)); }

    /// Within three weeks of a moment; in half of the cases within half a day.
    Timestamp near(Timestamp at) {
        const int seconds = 3600 * (upto(1) == 0 ? 12 : 504);
        return at + bot::Seconds{upto(2 * seconds) - seconds} + std::chrono::milliseconds{upto(999)};
    }

    bot::Seconds span() {
        const int longest = upto(1) == 0 ? 12 * 3600 : 200 * 3600;
        return bot::Seconds{upto(longest)};
    }

    /// Shifts to the quarter of an hour, some over midnight, some overlapping, some empty; days off now and
    /// then.
    Calendar calendar(const Scene& scene) {
        Calendar drawn{.zone = runtime::find_zone(scene.zone)};
        for (auto& hours : drawn.week) {
            for (int shift = upto(3); shift > 0; --shift) {
                const auto from = upto(95) * 15min;
                hours.push_back({from, from + upto(95) * 15min});
            }
        }
        const auto middle = drawn.day_of(scene.around);
        const auto some_day = [&] { return middle + std::chrono::days{upto(42) - 21}; };
        for (int holidays = upto(4); holidays > 0; --holidays) drawn.free.insert(some_day());
        for (int absences = upto(2); absences > 0; --absences) {
            const auto from = some_day();
            drawn.absences.push_back({from, from + std::chrono::days{upto(9)}});
        }
        return drawn;
    }

private:
    std::mt19937 engine_{20261005};  // NOLINT(cert-msc51-cpp): the same every time, on purpose
};

/// Runs a promise over many calendars, each with two moments, the first one first. How many broke it.
template <class Promise>
int broken(Promise keeps) {
    int count = 0;
    Chance chance;
    for (const auto& scene : scenes) {
        for (int round = 0; round < 120; ++round) {
            const auto calendar = chance.calendar(scene);
            auto [first, second] = std::minmax({chance.near(scene.around), chance.near(scene.around)});
            if (!keeps(calendar, first, second, chance)) ++count;
        }
    }
    return count;
}

/// Where the clock shows a moment twice: in the second of both.
bool shown_again(const Calendar& calendar, Timestamp at) {
    return calendar.zone->to_utc(calendar.zone->to_local(at)) != at;
}

}  // namespace

TEST_CASE("what is measured up to the end of a span is the span, wherever and whenever") {
    CHECK(broken([](const Calendar& calendar, Timestamp from, Timestamp, Chance& chance) {
              const auto span = chance.span();
              const auto end = calendar.after(from, {span});
              return end == never ? calendar.next_opening(from) == never
                                  : calendar.between(from, end) == span;
          }) == 0);
}

TEST_CASE("a span ends no later than it must: the moment before, something of it was left") {
    CHECK(broken([](const Calendar& calendar, Timestamp from, Timestamp, Chance& chance) {
              const auto span = chance.span() + 1s;
              const auto end = calendar.after(from, {span});
              return end == never || calendar.between(from, end - 1ms) < span;
          }) == 0);
}

TEST_CASE("who begins later is never done sooner") {
    CHECK(broken([](const Calendar& calendar, Timestamp first, Timestamp second, Chance& chance) {
              const auto span = chance.span();
              return calendar.after(first, {span}) <= calendar.after(second, {span}) &&
                     calendar.next_opening(first) <= calendar.next_opening(second) &&
                     calendar.next_midnight(first) <= calendar.next_midnight(second);
          }) == 0);
}

TEST_CASE("who begins later is not due sooner by days either, but where the clock shows an hour again") {
    CHECK(broken([](const Calendar& calendar, Timestamp first, Timestamp second, Chance& chance) {
              const bot::WorkingTime span{chance.span(), chance.upto(5)};
              if (shown_again(calendar, first) || shown_again(calendar, second)) return true;
              return calendar.after(first, span) <= calendar.after(second, span);
          }) == 0);
}

TEST_CASE("a longer span never ends sooner, in hours or in days") {
    CHECK(broken([](const Calendar& calendar, Timestamp from, Timestamp, Chance& chance) {
              const bot::WorkingTime span{chance.span(), chance.upto(5)};
              const auto end = calendar.after(from, span);
              return from <= end && end <= calendar.after(from, {span.hours + chance.span(), span.days}) &&
                     end <= calendar.after(from, {span.hours, span.days + chance.upto(3)});
          }) == 0);
}

TEST_CASE("open time adds up, and is never more than the time on the clock") {
    CHECK(broken([](const Calendar& calendar, Timestamp first, Timestamp second, Chance&) {
              const auto middle = std::chrono::floor<bot::Seconds>(first + (second - first) / 2);
              const auto begin = std::chrono::floor<bot::Seconds>(first);
              const auto end = std::chrono::floor<bot::Seconds>(second);
              const auto whole = calendar.between(begin, end);
              return whole == calendar.between(begin, middle) + calendar.between(middle, end) &&
                     whole <= end - begin;
          }) == 0);
}

TEST_CASE("open, the next opening and what is measured say the same") {
    CHECK(broken([](const Calendar& calendar, Timestamp at, Timestamp, Chance&) {
              const auto opening = calendar.next_opening(at);
              if (calendar.open(at) != (opening == at)) return false;
              if (opening == never) return calendar.between(at, at + 366 * 24h) == 0s;
              return calendar.open(opening) && calendar.between(at, opening) == 0s &&
                     calendar.between(opening, opening + 1s) > 0s;
          }) == 0);
}

TEST_CASE("a week without hours, and one of nothing but days off, never open and end no span") {
    CHECK(broken([](const Calendar& drawn, Timestamp first, Timestamp second, Chance& chance) {
              auto calendar = drawn;
              const auto day = calendar.day_of(first);
              if (chance.upto(1) == 0) {
                  calendar.week = {};
              } else {
                  calendar.absences = {{day - std::chrono::days{3}, day + std::chrono::days{100'000}}};
              }
              return calendar.next_opening(first) == never && !calendar.open(second) &&
                     calendar.after(first, {chance.span() + 1s}) == never &&
                     calendar.after(first, {0s, 1 + chance.upto(5)}) == never &&
                     calendar.between(first, second) == 0s &&
                     calendar.age(first, second) == bot::WorkingTime{};
          }) == 0);
}

TEST_CASE("days that meet at midnight leave no seam, whatever the clock does there") {
    CHECK(broken([](const Calendar& drawn, Timestamp first, Timestamp second, Chance& chance) {
              Calendar calendar{.zone = drawn.zone};
              const auto noon = chance.upto(95) * 15min;
              calendar.week.fill({{0h, noon}, {noon, 24h}});
              const auto begin = std::chrono::floor<bot::Seconds>(first);
              const auto end = std::chrono::floor<bot::Seconds>(second);
              const auto span = chance.span();
              return calendar.open(first) && calendar.between(begin, end) == end - begin &&
                     calendar.after(first, {span}) == first + span;
          }) == 0);
}

TEST_CASE("an age is the longest span that has passed") {
    CHECK(broken([](const Calendar& calendar, Timestamp begun, Timestamp now, Chance&) {
              const auto age = calendar.age(begun, now);
              return calendar.after(begun, age) <= now &&
                     calendar.after(begun, {age.hours + 1s, age.days}) > now &&
                     calendar.after(begun, {0s, age.days + 1}) > now;
          }) == 0);
}

TEST_CASE("the next midnight is ahead, and a new day begins with it") {
    CHECK(broken([](const Calendar& calendar, Timestamp at, Timestamp, Chance&) {
              const auto midnight = calendar.next_midnight(at);
              return midnight > at && midnight <= at + 49h &&
                     calendar.day_of(midnight) > calendar.day_of(midnight - 1ms);
          }) == 0);
}

TEST_CASE("a zone's clock never runs backwards on its way to UTC, and comes back to itself") {
    CHECK(broken([](const Calendar& calendar, Timestamp first, Timestamp second, Chance&) {
              const auto& zone = *calendar.zone;
              const bot::Local one{first.time_since_epoch()};
              const bot::Local other{second.time_since_epoch()};
              return zone.to_utc(one) <= zone.to_utc(other) && zone.to_utc(zone.to_local(first)) <= first &&
                     zone.to_local(zone.to_utc(zone.to_local(first))) == zone.to_local(first);
          }) == 0);
}
