#include "adapters/runtime/zones.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace std::chrono_literals;
using bot::Local;
using bot::Timestamp;

namespace {

Timestamp utc(int year, unsigned month, unsigned day, bot::Seconds clock = 0s) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{day}} +
           clock;
}

Local local(int year, unsigned month, unsigned day, bot::Seconds clock = 0s) {
    return Local{utc(year, month, day, clock).time_since_epoch()};
}

}  // namespace

TEST_CASE("a place is known by its name, and each time by the same object") {
    const auto tokyo = runtime::find_zone("Asia/Tokyo");
    REQUIRE(tokyo);
    CHECK(tokyo == runtime::find_zone("Asia/Tokyo"));
    CHECK(tokyo->to_local(utc(2026, 10, 5)) == local(2026, 10, 5, 9h));
    CHECK(tokyo->to_utc(local(2026, 10, 5, 9h)) == utc(2026, 10, 5));
    CHECK(tokyo->to_local(utc(2026, 10, 5) + 7ms) == local(2026, 10, 5, 9h) + 7ms);
}

TEST_CASE("what is no place's name is no zone, least of all a path") {
    for (const std::string name : {"", "Asia", "asia/tokyo", "Asia/Tokio", "Asia/Tokyo ", "/etc/passwd",
                                   "../../etc/passwd", "localtime", "/usr/share/zoneinfo/Asia/Tokyo",
                                   "right/Asia/Tokyo", "zone.tab", "Asia/../Asia/Tokyo"}) {
        INFO(name);
        CHECK_FALSE(runtime::find_zone(name));
    }
    CHECK_FALSE(runtime::find_zone(std::string("Asia/Tokyo\0x", 12)));
    CHECK_FALSE(runtime::find_zone(std::string(100'000, 'A')));
}

TEST_CASE("every name that is offered is known, and they are sorted") {
    const auto names = runtime::zone_names();
    CHECK(names.size() > 400);
    CHECK(std::ranges::is_sorted(names));
    CHECK(std::ranges::all_of(names, [](const auto& name) { return runtime::find_zone(name) != nullptr; }));
}

TEST_CASE("a moment that the clock jumps over is the moment of the jump") {
    const auto berlin = runtime::find_zone("Europe/Berlin");
    CHECK(berlin->to_utc(local(2027, 3, 28, 2h + 30min)) == utc(2027, 3, 28, 1h));
    CHECK(berlin->to_utc(local(2027, 3, 28, 3h)) == utc(2027, 3, 28, 1h));
    const auto lord_howe = runtime::find_zone("Australia/Lord_Howe");
    CHECK(lord_howe->to_utc(local(2026, 10, 4, 2h + 15min)) == utc(2026, 10, 3, 15h + 30min));
    CHECK(lord_howe->to_local(utc(2026, 10, 3, 15h + 30min)) == local(2026, 10, 4, 2h + 30min));
}

TEST_CASE("a moment that the clock shows twice is the first of both") {
    const auto berlin = runtime::find_zone("Europe/Berlin");
    CHECK(berlin->to_utc(local(2027, 10, 31, 2h + 30min)) == utc(2027, 10, 31, 30min));
    CHECK(berlin->to_local(utc(2027, 10, 31, 1h + 30min)) == local(2027, 10, 31, 2h + 30min));
}

TEST_CASE("odd offsets and changes of a country's zone come out right") {
    CHECK(runtime::find_zone("Asia/Kathmandu")->to_local(utc(2026, 1, 1)) == local(2026, 1, 1, 5h + 45min));
    const auto apia = runtime::find_zone("Pacific/Apia");
    CHECK(apia->to_utc(local(2011, 12, 30, 12h)) == utc(2011, 12, 30, 10h));
    CHECK(apia->to_local(utc(2011, 12, 30, 10h)) == local(2011, 12, 31));
    const auto pyongyang = runtime::find_zone("Asia/Pyongyang");
    CHECK(pyongyang->to_utc(local(2018, 5, 4, 23h + 45min)) == utc(2018, 5, 4, 15h));
}

TEST_CASE("a clock is called as it is where it stands, in summer otherwise") {
    const auto berlin = runtime::find_zone("Europe/Berlin");
    CHECK(berlin->clock_name(utc(2026, 12, 1)) == "CET");
    CHECK(berlin->clock_name(utc(2026, 7, 1)) == "CEST");
    CHECK(runtime::find_zone("Asia/Tokyo")->clock_name(utc(2026, 7, 1)) == "JST");
}

TEST_CASE("the ends of time are bounded, not overflown") {
    const auto tokyo = runtime::find_zone("Asia/Tokyo");
    CHECK(tokyo->to_local(Timestamp::max()) == tokyo->to_local(utc(9999, 12, 31)));
    CHECK(tokyo->to_local(Timestamp::min()) == tokyo->to_local(utc(1, 1, 1)));
    CHECK(tokyo->to_utc(Local::max()) == tokyo->to_utc(local(9999, 12, 31)));
    CHECK(tokyo->to_utc(Local::min()) == tokyo->to_utc(local(1, 1, 1)));
}

TEST_CASE("many may ask for many zones at once") {
    const auto names = runtime::zone_names();
    std::vector<std::vector<std::shared_ptr<const bot::Zone>>> found(4);
    std::vector<std::thread> askers;
    askers.reserve(found.size());
    for (auto& mine : found) {
        askers.emplace_back([&names, &mine] {
            for (const auto& name : names) {
                mine.push_back(runtime::find_zone(name));
                mine.back()->to_local(utc(2026, 10, 5));
            }
        });
    }
    for (auto& asker : askers) asker.join();
    for (const auto& mine : found) CHECK(mine == found.front());
}
