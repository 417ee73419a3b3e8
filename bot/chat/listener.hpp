#pragma once

#include "bot/community.hpp"
#include "bot/lost_ground.hpp"
#include "bot/speaking/talk.hpp"

#include <vector>

namespace bot {

/// The PMO member to whom something is said, and when.
struct Listener {
    const Person& member;
    const Community& community;
    Timestamp now;
    std::vector<LostGround> lost{};  ///< channels of which a list of posts says that they are

    const Talk& talk() const { return bot::talk(member.language); }

    /// A moment as the member's clock shows it.
    WallTime wall(Timestamp at) const;
};

}  // namespace bot
