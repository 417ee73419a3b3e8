#pragma once

#include "bot/community.hpp"
#include "bot/lost_ground.hpp"
#include "bot/ports/records.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace runtime {

using IsLost = std::function<std::optional<bot::LostGround>(const bot::ConversationId& channel)>;

/// Which channels are lost, of all that the config names and all in which somebody wrote: so those that only
/// `*` covers count too, and those that the config names no longer. Throws what `is_lost` throws.
std::vector<bot::LostGround> lost_ground(const bot::Community& community, const bot::Records& records,
                                         const IsLost& is_lost);

/// Tells which channels are lost whenever that is not what was told last, and once at the start. Used by one
/// thread.
class LostGroundTeller {
public:
    using Tell = std::function<void(std::vector<bot::LostGround>)>;

    /// Where `tell` throws, it was not told.
    void take(const std::vector<bot::LostGround>& now, const Tell& tell);

private:
    std::optional<std::vector<bot::LostGround>> told_{};
};

}  // namespace runtime
