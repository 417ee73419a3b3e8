#pragma once

#include "adapters/runtime/channel.hpp"
#include "adapters/teams/settings.hpp"

#include <functional>

namespace teams {

/// Microsoft Teams as the program has it.
struct Teams {
    runtime::Channel channel{};
    std::function<void(const Settings&)>
        renew{};  ///< from now on with this secret or certificate; never waits
};

Teams channel(const Settings& settings, const runtime::Ground& ground);

}  // namespace teams
