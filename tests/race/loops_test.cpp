#include "adapters/runtime/loops.hpp"

#include "adapters/runtime/waking_store.hpp"
#include "store/group_commit.hpp"
#include "store/ledger.hpp"
#include "tests/race/all_at_once.hpp"
#include "tests/support/current.hpp"
#include "tests/support/ground.hpp"
#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stdexcept>

using namespace tests;

namespace {

/// A channel that counts what is done in it; `weather` comes first, and may wait or throw.
class Counter final : public bot::Adapter {
public:
    std::function<void()> weather = [] {};

    bot::Capabilities can() const override { return {}; }

    bot::Own find_own(const bot::Call&) override { return bot::Absent{}; }

    bot::Outcome deliver(const bot::Call& call) override {
        {
            const std::scoped_lock lock{mutex_};
            ++begun_;
            changed_.notify_all();
        }
        weather();
        const std::scoped_lock lock{mutex_};
        ++done_[call.delivery.id.value];
        changed_.notify_all();
        return bot::Done{{"m-" + call.delivery.id.value}};
    }

    /// Waits until so many were begun; false where they do not come within a minute.
    bool has_begun(std::size_t many) {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, 1min, [&] { return begun_ >= many; });
    }

    /// Waits until so many are done; false where they do not come within a minute.
    bool has_done(std::size_t many) {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, 1min, [&] { return done_.size() >= many; });
    }

    bool nothing_is_on_its_way() {
        const std::scoped_lock lock{mutex_};
        return begun_ == done_.size();
    }

    /// Whether nothing was done twice.
    bool each_once() {
        const std::scoped_lock lock{mutex_};
        return std::ranges::all_of(done_, [](const auto& each) { return each.second == 1; });
    }

private:
    std::mutex mutex_{};
    std::condition_variable changed_{};
    std::size_t begun_ = 0;
    std::map<std::string, int> done_{};
};

/// A running program without its doors: a store in memory, three channels, and the threads.
struct House {
    std::shared_ptr<const bot::Community> people = inhabited();
    Current current{[this] { return people; }, now};
    std::unique_ptr<Ground> ground = new_ground();
    store::GroupCommit group{ground->book()};
    store::Ledger ledger{ground->book(), group};
    std::atomic<int> committed = 0;
    Counter quick{};
    Counter slow{};
    Counter broken{};
    std::unique_ptr<runtime::Loops> loops{};
    runtime::WakingStore store{ledger,
                               {.committed =
                                    [this] {
                                        ++committed;
                                        loops->wake();
                                    },
                                .failed = [](const std::string&) {}}};
    bot::Bot bot{store};
    bot::Dispatcher dispatcher{
        store, ground->records(), {{{"local"}, &quick}, {{"slow"}, &slow}, {{"broken"}, &broken}}};

    House() { move_in(); }

    House(const House&) = delete;
    House& operator=(const House&) = delete;

    ~House() { loops->stop(); }

    static std::shared_ptr<const bot::Community> inhabited() {
        auto all = community();
        for (const auto* channel : {"slow:hr", "broken:hr"}) all.channels[{channel}] = {"hr"};
        return std::make_shared<const bot::Community>(std::move(all));
    }

    static bot::Timestamp now() { return monday + 2h; }

    /// New threads, which have not begun.
    void move_in() {
        loops = std::make_unique<runtime::Loops>(
            runtime::Loops::Needs{.store = store, .dispatcher = dispatcher, .current = current});
    }

    /// Each by another author and with other words, so that each is thanked.
    void post(const std::string& channel, int number) {
        const auto id = std::to_string(number);
        bot.handle({.key = {channel + id},
                    .what = bot::PostSeen{.post = {{channel}, id},
                                          .author = author(bot::AccountId{"local:p" + id}),
                                          .text = "I tried number " + id + ".",
                                          .posted_at = now()}},
                   people, now(), [](const bot::Outcomes&) {});
    }
};

}  // namespace

TEST_CASE("a thousand posts that come at once are each answered with one reaction and one thanks") {
    House house;
    house.loops->start();
    all_at_once(8, [&](int thread) {
        for (int number = 0; number < 125; ++number) house.post("local:hr", 125 * thread + number);
    });
    CHECK(house.quick.has_done(2000));
    house.loops->stop();
    CHECK(house.quick.each_once());
    CHECK(house.committed >= 1000);
}

TEST_CASE("a channel that does not answer and one that throws hold up no other") {
    House house;
    std::latch open{1};
    house.slow.weather = [&] { open.wait(); };
    house.broken.weather = [] { throw std::runtime_error{"the line is cut"}; };
    house.loops->start();
    for (int number = 0; number < 2; ++number) house.post("slow:hr", number);
    for (int number = 2; number < 22; ++number) house.post("broken:hr", number);
    CHECK(house.slow.has_begun(3));  // the lane of reactions, and two threads
    all_at_once(4, [&](int thread) {
        for (int number = 0; number < 25; ++number) house.post("local:hr", 100 + 25 * thread + number);
    });
    CHECK(house.quick.has_done(200));
    CHECK(house.broken.has_begun(21));
    open.count_down();
    CHECK(house.slow.has_done(4));
    house.loops->stop();
    CHECK(house.slow.each_once());
}

TEST_CASE("what is on its way when the program stops comes back and is noted; what was not begun waits") {
    House house;
    std::latch open{1};
    house.slow.weather = [&] { open.wait(); };
    house.loops->start();
    for (int number = 0; number < 12; ++number) house.post("slow:hr", number);
    CHECK(house.slow.has_begun(8));
    {
        const std::jthread stopping{[&] { house.loops->stop(); }};
        all_at_once(4, [&](int) { house.loops->wake(); });
        open.count_down();
    }
    house.move_in();
    house.loops->start();
    house.loops->wake();
    CHECK(house.slow.has_done(24));
    house.loops->stop();
    CHECK(house.slow.each_once());
}

TEST_CASE("the clock is put on while nothing is on its way, and what waited goes on after that") {
    House house;
    std::latch open{1};
    house.slow.weather = [&] { open.wait(); };
    house.loops->start();
    for (int number = 0; number < 12; ++number) house.post("slow:hr", number);
    CHECK(house.slow.has_begun(8));
    bool all_back = false;
    {
        const std::jthread advancing{
            [&] { house.loops->between_calls([&] { all_back = house.slow.nothing_is_on_its_way(); }); }};
        open.count_down();
    }
    CHECK(all_back);
    CHECK(house.slow.has_done(24));
    house.loops->stop();
    CHECK(house.slow.each_once());
}

TEST_CASE("a bell that many ring and many wait for lets everybody go when it is stopped") {
    runtime::Bell bell;
    std::atomic<int> turns = 0;
    std::latch rung{4};
    all_at_once(9, [&](int thread) {
        if (thread == 8) {
            rung.wait();
            return bell.stop();
        }
        if (thread < 4) {
            for (int count = 0; count < 1000; ++count) bell.ring();
            return rung.count_down();
        }
        do {
            bell.wait(1min);
            ++turns;
        } while (!bell.stopped());
    });
    CHECK(turns >= 4);
}
