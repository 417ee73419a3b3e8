#pragma once

#include "bot/community.hpp"

#include <memory>
#include <mutex>

namespace runtime {

/// The community as it is now: a reload puts a new one in its place. From any thread.
class CurrentCommunity {
public:
    explicit CurrentCommunity(std::shared_ptr<const bot::Community> community)
        : community_{std::move(community)} {}

    std::shared_ptr<const bot::Community> get() const {
        const std::scoped_lock lock{mutex_};
        return community_;
    }

    void set(std::shared_ptr<const bot::Community> community) {
        const std::scoped_lock lock{mutex_};
        community_ = std::move(community);
    }

private:
    mutable std::mutex mutex_{};
    std::shared_ptr<const bot::Community> community_{};
};

}  // namespace runtime
