#pragma once

#include "adapters/teams/out/caller.hpp"
#include "adapters/teams/out/limits.hpp"

#include <functional>

namespace teams {

/// A service that is called within its limits, and left alone for as long as it asks. From several threads.
class Limited {
public:
    explicit Limited(std::function<bot::Timestamp()> now) : now_{std::move(now)} {}

    /// Makes the call, or says when it is worth trying again.
    Reached call(const Limits::Way& way, const std::function<Reached()>& call);

private:
    std::function<bot::Timestamp()> now_;
    Limits limits_{};
};

}  // namespace teams
