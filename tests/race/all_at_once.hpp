#pragma once

#include <functional>
#include <latch>
#include <thread>
#include <vector>

namespace tests {

/// Lets so many threads do it at the same moment, each with its number, and waits for the last. Nothing is
/// checked in there: that is the caller's, afterwards.
inline void all_at_once(int threads, const std::function<void(int)>& what) {
    std::latch start{threads};
    std::vector<std::jthread> all;
    for (int number = 0; number < threads; ++number) {
        all.emplace_back([&, number] {
            start.arrive_and_wait();
            what(number);
        });
    }
}

}  // namespace tests
