#pragma once

#include "bot/community.hpp"

#include <memory>

namespace bot {

/// What holds now: a reload may put another community in the place of this one, and time goes on. From any
/// thread.
class Current {
public:
    virtual ~Current() = default;

    virtual std::shared_ptr<const Community> community() const = 0;

    /// UTC, by the clock of the store.
    virtual Timestamp now() const = 0;
};

}  // namespace bot
