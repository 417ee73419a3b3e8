#pragma once

#include "adapters/runtime/bell.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace runtime {

/// Work that comes again by itself.
struct Job {
    std::string name{};  ///< what it does, as the log says it: `prove that the store can be written`
    std::chrono::milliseconds period{1000};
    std::function<void()> run{};  ///< may wait
};

/// A job on a thread of its own. One that throws is said in the log, once a minute, and comes again.
class Every {
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit Every(Job job) : job_{std::move(job)} {}

    Every(const Every&) = delete;
    Every& operator=(const Every&) = delete;

    ~Every() { stop(); }

    /// From now on, first at once.
    void start();

    /// At once, not only when its turn comes. From any thread, also before `start`.
    void soon();

    /// Waits for what is in work. Once is enough.
    void stop();

    /// Does it where its turn has come; when that is next. What its thread does, and a test on a clock of its
    /// own.
    Moment step(Moment now);

private:
    void run(Moment now) noexcept;
    void go_on();

    Job job_;
    Bell bell_{};
    std::atomic<bool> soon_{false};
    Moment next_{};
    Moment quiet_until_{};
    std::thread thread_{};
};

}  // namespace runtime
