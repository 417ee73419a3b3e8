#include "adapters/runtime/bell.hpp"

#include <utility>

namespace runtime {

void Bell::ring() {
    {
        const std::scoped_lock lock{mutex_};
        if (std::exchange(ringing_, true)) return;
    }
    rung_.notify_one();
}

void Bell::stop() {
    {
        const std::scoped_lock lock{mutex_};
        stopped_ = true;
    }
    rung_.notify_all();
}

bool Bell::stopped() const {
    const std::scoped_lock lock{mutex_};
    return stopped_;
}

void Bell::wait(std::chrono::milliseconds longest) {
    std::unique_lock lock{mutex_};
    rung_.wait_for(lock, longest, [&] { return ringing_ || stopped_; });
    ringing_ = false;
}

}  // namespace runtime
