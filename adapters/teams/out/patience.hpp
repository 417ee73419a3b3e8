#pragma once

#include <algorithm>
#include <chrono>

namespace teams {

/// The time that one delivery may take in all, shorter than the store's lease.
class Patience {
public:
    explicit Patience(std::chrono::milliseconds whole) : end_{std::chrono::steady_clock::now() + whole} {}

    /// What one call may take of it; nothing left: zero.
    std::chrono::milliseconds for_a_call() const {
        using std::chrono::milliseconds;
        const auto left = std::chrono::floor<milliseconds>(end_ - std::chrono::steady_clock::now());
        return std::clamp(left, milliseconds{0}, milliseconds{10'000});
    }

private:
    std::chrono::steady_clock::time_point end_;
};

}  // namespace teams
