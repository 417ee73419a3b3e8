#include "store/group_commit.hpp"

#include "store/journal.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <future>
#include <latch>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

using store::GroupCommit;

namespace {

/// A page that knows what was begun, and what is durable.
struct Page final : store::Journal {
    void begin() override {
        if (closed) throw std::runtime_error{"closed"};
        written = durable;
    }

    void commit() override {
        if (full) throw std::runtime_error{"full"};
        durable = written, ++commits;
    }

    void roll_back() noexcept override { written = durable; }

    int written = 0;
    int durable = 0;
    int commits = 0;
    bool full = false;
    bool closed = false;
};

/// Keeps a leader busy until it is let go, so that others gather meanwhile.
struct Gate {
    std::latch entered{1};
    std::latch open{1};

    void pass() {
        entered.count_down();
        open.wait();
    }
};

std::string reason(const std::exception_ptr& failure) {
    try {
        if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& it) {
        return it.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("alone, everything happens inside the call: the work, the commit, then the telling") {
    Page page;
    GroupCommit group{page};
    int durable_when_told = 0;
    group.submit([&] { ++page.written; },
                 [&](const std::exception_ptr&) { durable_when_told = page.durable; });
    CHECK(durable_when_told == 1);
    group.run([&] { ++page.written; });
    CHECK(page.durable == 2);
    CHECK(page.commits == 2);
}

TEST_CASE("what another writer came in between of is begun anew, a few times, and is then no success") {
    Page page;
    GroupCommit group{page};
    int attempts = 0;
    const auto contended_until = [&](int last) {
        return [&, last] {
            ++page.written;
            if (++attempts < last) throw store::Contended{"again"};
        };
    };

    SECTION("what is alone") {
        group.run(contended_until(3));
        CHECK(attempts == 3);
    }

    SECTION("or in a group, of which nobody is the worse for it") {
        group.submit([&] { ++page.written; },
                     [&](const std::exception_ptr&) {
                         group.submit(contended_until(3), [](const std::exception_ptr&) {});
                         group.submit([] {}, [](const std::exception_ptr&) {});
                     });
        CHECK(attempts == 3);
        CHECK(page.durable == 2);
        return;
    }

    SECTION("but not for ever") {
        CHECK_THROWS_WITH(group.run(contended_until(1000)), "again");
        CHECK(attempts == 1 + GroupCommit::most_attempts);
        CHECK(page.durable == 0);
        return;
    }
    CHECK(page.durable == 1);
}

TEST_CASE("whoever comes while one leads does not wait, and shares the next commit") {
    Page page;
    GroupCommit group{page};
    Gate gate;
    std::jthread leader{[&] {
        group.run([&] {
            ++page.written;
            if (page.commits == 0 && !gate.entered.try_wait()) gate.pass();
        });
    }};
    gate.entered.wait();
    std::atomic<int> told = 0;
    for (int n = 0; n < 10; ++n) {
        group.submit([&] { ++page.written; }, [&](const std::exception_ptr&) { ++told; });
    }
    CHECK(told == 0);
    gate.open.count_down();
    leader.join();
    CHECK(told == 10);
    CHECK(page.durable == 11);
    CHECK(page.commits == 1);
}

TEST_CASE("a group has a largest size, so that nobody is told too late") {
    Page page;
    GroupCommit group{page};
    int commits_when_first_told = 0;
    constexpr int many = static_cast<int>(GroupCommit::largest_group) + 10;
    group.submit([] {},
                 [&](const std::exception_ptr&) {
                     for (int n = 0; n < many; ++n) {
                         group.submit([&] { ++page.written; },
                                      [&](const std::exception_ptr&) {
                                          if (commits_when_first_told == 0)
                                              commits_when_first_told = page.durable;
                                      });
                     }
                 });
    CHECK(commits_when_first_told == static_cast<int>(GroupCommit::largest_group));
    CHECK(page.durable == many);
    CHECK(page.commits == 3);
}

TEST_CASE("while people wait, only a few of the program's own affairs join each group") {
    struct Counting final : store::Journal {
        void begin() override { behind_people = 0, people = false; }

        void commit() override { most_behind_people = std::max(most_behind_people, behind_people); }

        void roll_back() noexcept override {}

        void own_affair() { behind_people += people ? 1 : 0; }

        bool people = false;
        std::size_t behind_people = 0;
        std::size_t most_behind_people = 0;
    };

    Counting page;
    GroupCommit group{page};
    std::atomic<int> own_done = 0;
    int left = 2000;
    std::function<void(std::exception_ptr)> again = [&](const std::exception_ptr&) {
        if (--left > 0) group.submit([&] { page.people = true; }, again);
    };
    {
        std::vector<std::jthread> own;
        for (std::size_t caller = 0; caller < 4 * GroupCommit::few; ++caller) {
            own.emplace_back([&] {
                for (int n = 0; n < 50; ++n) group.run([&] { page.own_affair(); }), ++own_done;
            });
        }
        group.submit([&] { page.people = true; }, again);
    }
    CHECK(page.most_behind_people <= GroupCommit::few);
    CHECK(own_done == 4 * GroupCommit::few * 50);
    CHECK(left == 0);
}

TEST_CASE("whoever is told may submit again, from inside") {
    Page page;
    GroupCommit group{page};
    int told = 0;
    std::function<void(std::exception_ptr)> again = [&](const std::exception_ptr&) {
        if (++told < 5) group.submit([&] { ++page.written; }, again);
    };
    group.submit([&] { ++page.written; }, again);
    CHECK(told == 5);
    CHECK(page.durable == 5);
}

TEST_CASE("to wait from inside is refused instead of waiting for ever") {
    Page page;
    GroupCommit group{page};
    std::string refused;
    group.submit([] {},
                 [&](const std::exception_ptr&) {
                     try {
                         group.run([] {});
                     } catch (const std::logic_error& failure) {
                         refused = failure.what();
                     }
                 });
    CHECK(refused == "a commit would wait for itself");
}

TEST_CASE("one that throws takes nobody with it, and only its own caller is told") {
    Page page;
    GroupCommit group{page};
    std::vector<std::string> told;
    group.submit([] {},
                 [&](const std::exception_ptr&) {
                     for (const bool good : {true, false, true}) {
                         group.submit(
                             [&page, good] {
                                 ++page.written;
                                 if (!good) throw std::runtime_error{"no"};
                             },
                             [&](const std::exception_ptr& failure) { told.push_back(reason(failure)); });
                     }
                 });
    CHECK(told == std::vector<std::string>{"none", "no", "none"});
    CHECK(page.durable == 2);
}

TEST_CASE("where nothing can be begun or committed everybody is told why, and later all is well again") {
    Page page;
    GroupCommit group{page};
    page.full = true;
    CHECK_THROWS_WITH(group.run([&] { ++page.written; }), "full");
    page.full = false;
    page.closed = true;
    CHECK_THROWS_WITH(group.run([&] { ++page.written; }), "closed");
    page.closed = false;
    group.run([&] { ++page.written; });
    CHECK(page.durable == 1);
}

TEST_CASE("from many threads, waiting or not, each is told once and nothing is lost") {
    Page page;
    GroupCommit group{page};
    std::atomic<int> done = 0;
    std::atomic<int> failed = 0;
    const auto call = [&](bool waits, bool good) {
        const auto work = [&page, good] {
            ++page.written;
            if (!good) throw std::runtime_error{"no"};
        };
        const auto count = [&](const std::exception_ptr& failure) { ++(failure ? failed : done); };
        if (!waits) return group.submit(work, count);
        try {
            group.run(work);
            ++done;
        } catch (const std::runtime_error&) {
            ++failed;
        }
    };
    {
        std::vector<std::jthread> all;
        all.reserve(8);
        for (int caller = 0; caller < 8; ++caller) {
            all.emplace_back([&, caller] {
                for (int n = 0; n < 200; ++n) call(caller % 2 == 0, caller != 7 || n % 20 != 0);
            });
        }
    }
    CHECK(done == 1590);
    CHECK(failed == 10);
    CHECK(page.durable == 1590);
    CHECK(page.commits <= 1600);
}

TEST_CASE("who led is not kept: the turn goes to one that waits anyway") {
    Page page;
    GroupCommit group{page};
    Gate gate;
    std::atomic<bool> endless = true;
    std::function<void(std::exception_ptr)> again = [&](const std::exception_ptr&) {
        if (endless) group.submit([] {}, again);  // there is always one more
    };
    std::promise<void> first_is_back;
    std::jthread first{[&] {
        group.run([&] {
            if (!gate.entered.try_wait()) gate.pass();
        });
        first_is_back.set_value();
    }};
    gate.entered.wait();
    group.submit([] {}, again);
    std::jthread second{[&] {
        while (endless) group.run([] {});
    }};
    gate.open.count_down();
    const bool back =
        first_is_back.get_future().wait_for(std::chrono::seconds{20}) == std::future_status::ready;
    endless = false;
    CHECK(back);
}
