#include "adapters/runtime/repeats.hpp"

#include <catch2/catch.hpp>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

using namespace std::chrono_literals;

namespace {

/// A log that was written at moments of our own.
struct Log {
    std::ostringstream out{};
    std::shared_ptr<spdlog::sinks::sink> sink =
        runtime::repeats_once(std::make_shared<spdlog::sinks::ostream_sink_st>(out));

    Log() { sink->set_pattern("%l %v"); }

    void say(spdlog::level::level_enum level, const std::string& text, std::chrono::seconds at) {
        const spdlog::log_clock::time_point began{std::chrono::hours{24}};
        sink->log(spdlog::details::log_msg{began + at, {}, "aizuchi", level, text});
    }
};

}  // namespace

TEST_CASE("a fault that repeats is one line a minute, which tells how often it came in between") {
    Log log;
    for (int second = 0; second < 60; ++second)
        log.say(spdlog::level::err, "the disk is full", std::chrono::seconds{second});
    CHECK(log.out.str() == "error the disk is full\n");
    log.say(spdlog::level::err, "the disk is full", 60s);
    CHECK(log.out.str() == "error the disk is full\nerror the disk is full (and 59 times more before)\n");
    log.say(spdlog::level::err, "the disk is full", 180s);
    CHECK(log.out.str() ==
          "error the disk is full\nerror the disk is full (and 59 times more before)\nerror the disk is "
          "full\n");
}

TEST_CASE("other faults in between make it no news, and what is no fault always passes") {
    Log log;
    for (int second = 0; second < 3; ++second) {
        const std::chrono::seconds at{second};
        log.say(spdlog::level::warn, "no room", at);
        log.say(spdlog::level::err, "no key", at);
        log.say(spdlog::level::info, "the config was taken", at);
    }
    CHECK(log.out.str() ==
          "warning no room\nerror no key\ninfo the config was taken\ninfo the config was taken\n"
          "info the config was taken\n");
}

TEST_CASE("of very many different faults the latest is still said") {
    Log log;
    for (int number = 0; number < 1000; ++number)
        log.say(spdlog::level::err, "fault " + std::to_string(number), 0s);
    CHECK_THAT(log.out.str(), Catch::Contains("fault 999\n"));
}
