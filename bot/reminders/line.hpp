#pragma once

#include "bot/follow_up.hpp"
#include "bot/roster.hpp"

#include <vector>

namespace bot {

/// One place in the line of those who are told, and how long after the opening it is reached.
struct Turn {
    PersonId reader{};
    Step step = Step::Owner;
    WorkingTime after{};
};

/// Who answers a new post of this theme: the first owner who is not away at `now`, the first of all where
/// every one is; or, where the theme wants somebody at work, whose working hours it is or whose opening comes
/// first.
PersonId owner_for(const Theme& theme, const Community& community, Timestamp now);

/// All who are told of it, in order; each once, but the lead, whom it may reach with all and again as the
/// lead. The owner always; beside an owner who is away or cannot be reached the next of the theme's owners
/// who can, else the lead and the pool. Then those to whom the policy escalates.
std::vector<Turn> line(const FollowUp& follow_up, bool first_post, const Roster& roster);

/// The policy of a theme; the built-in one where the theme is gone from the config.
const Policy& policy_of(const ThemeId& theme, const Community& community);

}  // namespace bot
