#pragma once

#include "bot/community.hpp"
#include "bot/lost_ground.hpp"

#include <vector>

namespace bot {

/// A PMO member who is not away at `now`.
bool present(const PersonId& id, const Community& community, Timestamp now);

/// Who of the PMO can be told anything now, and in which channels nothing can be said.
struct Roster {
    const Community& community;
    std::vector<PersonId> unreachable{};
    Timestamp now{};
    std::vector<LostGround> lost{};

    /// A PMO member who is not away today, and to whom the last reminder could be given.
    bool reaches(const PersonId& id) const;
};

}  // namespace bot
