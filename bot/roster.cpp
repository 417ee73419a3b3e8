#include "bot/roster.hpp"

#include <algorithm>

namespace bot {

bool present(const PersonId& id, const Community& community, Timestamp now) {
    return community.is_pmo(id) && !community.person(id)->calendar.away(now);
}

bool Roster::reaches(const PersonId& id) const {
    return present(id, community, now) && std::ranges::find(unreachable, id) == unreachable.end();
}

}  // namespace bot
