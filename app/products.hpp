#pragma once

#include "adapters/local/channel.hpp"
#include "config/settings.hpp"

#include <functional>
#include <vector>

/// A chat product that runs.
struct Product {
    runtime::Channel channel{};

    /// Takes what can be taken while it runs. Never waits.
    std::function<void(const config::Settings&)> renew = [](const config::Settings& /*fresh*/) {};
};

/// All that the config has: one more is one more line there.
std::vector<Product> products(const config::Settings& settings, const runtime::Ground& ground,
                              local::Home home);
