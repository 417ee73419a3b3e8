#pragma once

#include "adapters/local/board.hpp"
#include "adapters/local/feed.hpp"
#include "adapters/local/settings.hpp"
#include "adapters/local/trust.hpp"
#include "bot/bot.hpp"
#include "bot/ports/current.hpp"
#include "bot/ports/records.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace local {

/// What the API stands on. Bot, board, records and feed must outlive every request, answered or not; all may
/// be used from several threads.
struct Ground {
    bot::Bot& bot;
    Board& board;
    const bot::Records& records;
    Feed& feed;
    const bot::Current& current;
    std::function<std::uint64_t()> draw{};  ///< a number that nobody can foresee

    /// Puts the clock on and gives the moment that it shows then; only asked where the settings allow it.
    std::function<bot::Timestamp(bot::Span)> advance{};

    std::function<Doors()> doors{};
    std::function<void(const std::string& what)>
        failed{};  ///< told what could not be written or read, for the log
    Settings settings{};
};

}  // namespace local
