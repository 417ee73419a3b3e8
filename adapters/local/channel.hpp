#pragma once

#include "adapters/local/board.hpp"
#include "adapters/local/settings.hpp"
#include "adapters/runtime/channel.hpp"

#include <functional>
#include <optional>

namespace local {

/// What this channel has that others have not; the board must outlive it.
struct Home {
    Board& board;

    /// Puts the clock on and gives the moment that it shows then; only asked where the settings allow it.
    std::function<bot::Timestamp(bot::Span)> advance{};
};

/// The local channel. Without settings nobody can come in, and what is on its way still gets out.
runtime::Channel channel(const std::optional<Settings>& settings, const runtime::Ground& ground, Home home);

}  // namespace local
