#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace runtime {

/// Wakes one of those who wait; rung while nobody waits, the next one does not wait at all. From any thread.
class Bell {
public:
    void ring();

    /// Wakes everybody, now and ever after.
    void stop();

    bool stopped() const;

    /// Until it rings, or `longest` has passed.
    void wait(std::chrono::milliseconds longest);

private:
    mutable std::mutex mutex_{};
    std::condition_variable rung_{};
    bool ringing_ = false;
    bool stopped_ = false;
};

}  // namespace runtime
