#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace bot {

/// A channel that we can neither hear nor write to any more: it was deleted, its team was put away, or we
/// were taken out of it.
struct LostGround {
    ConversationId channel{};
    std::string code{};  ///< why, by the channel's own code; empty: it is there again
    std::string hint{};  ///< what an admin can do
    Timestamp since{};

    bool operator==(const LostGround&) const = default;
};

inline bool is_lost(const ConversationId& channel, const std::vector<LostGround>& all) {
    return std::ranges::find(all, channel, &LostGround::channel) != all.end();
}

}  // namespace bot
