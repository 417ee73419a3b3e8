#pragma once

#include "adapters/runtime/clock.hpp"
#include "bot/ports/current.hpp"

#include <memory>
#include <mutex>

namespace runtime {

/// The community that was set last, and what the clock shows. From any thread.
class Current final : public bot::Current {
public:
    /// The clock must outlive it.
    Current(std::shared_ptr<const bot::Community> community, const Clock& clock)
        : clock_{clock}, community_{std::move(community)} {}

    std::shared_ptr<const bot::Community> community() const override {
        const std::scoped_lock lock{mutex_};
        return community_;
    }

    bot::Timestamp now() const override { return clock_.now(); }

    void set(std::shared_ptr<const bot::Community> community) {
        const std::scoped_lock lock{mutex_};
        community_ = std::move(community);
    }

private:
    const Clock& clock_;
    mutable std::mutex mutex_{};
    std::shared_ptr<const bot::Community> community_{};
};

}  // namespace runtime
