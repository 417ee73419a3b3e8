#include "adapters/runtime/every.hpp"

#include <catch2/catch.hpp>

#include <future>
#include <stdexcept>

using namespace std::chrono_literals;
using runtime::Every;

namespace {

const Every::Moment start{1h};

}  // namespace

TEST_CASE("a job is done at once, and then when its time has come again") {
    int done = 0;
    Every job{{.name = "count", .period = 5s, .run = [&] { ++done; }}};
    CHECK(job.step(start) == start + 5s);
    CHECK(done == 1);
    CHECK(job.step(start + 4s) == start + 5s);
    CHECK(done == 1);
    CHECK(job.step(start + 5s) == start + 10s);
    CHECK(done == 2);
}

TEST_CASE("after a long sleep a job is done once, not once for each time that it missed") {
    int done = 0;
    Every job{{.name = "count", .period = 5s, .run = [&] { ++done; }}};
    job.step(start);
    CHECK(job.step(start + 1h) == start + 1h + 5s);
    CHECK(done == 2);
}

TEST_CASE("what is wanted soon does not wait for its time") {
    int done = 0;
    Every job{{.name = "count", .period = 5s, .run = [&] { ++done; }}};
    job.step(start);
    job.soon();
    job.step(start + 1s);
    CHECK(done == 2);
    job.step(start + 2s);
    CHECK(done == 2);
}

TEST_CASE("a job that throws comes again") {
    int tried = 0;
    Every job{{.name = "fail", .period = 1s, .run = [&] {
                   ++tried;
                   throw std::runtime_error{"no room"};
               }}};
    CHECK(job.step(start) == start + 1s);
    CHECK(job.step(start + 1s) == start + 2s);
    CHECK(tried == 2);
}

TEST_CASE("a job that waits keeps no other from being done, and stopping waits for what is in work") {
    std::promise<void> begun;
    std::promise<void> go_on;
    std::promise<void> other_done;
    std::atomic<bool> ended = false;
    std::atomic<bool> told = false;
    Every slow{{.name = "wait", .period = 1h, .run = [&] {
                    begun.set_value();
                    go_on.get_future().wait();
                    ended = true;
                }}};
    Every quick{{.name = "go on", .period = 1h, .run = [&] {
                     if (!told.exchange(true)) other_done.set_value();
                 }}};
    slow.start();
    begun.get_future().wait();
    quick.start();
    other_done.get_future().wait();
    CHECK_FALSE(ended);
    go_on.set_value();
    slow.stop();
    CHECK(ended);
}
