#pragma once

#include "bot/community.hpp"
#include "bot/event.hpp"
#include "bot/ports/facts.hpp"
#include "bot/roster.hpp"

#include <vector>

namespace bot {

/// What a rule looks at: one event, all that is known, the community, and the time.
struct Case {
    const Event& event;
    const Facts& facts;
    const Community& community;
    Timestamp now;

    Roster roster() const { return {community, facts.unreachable(), now, facts.lost_ground()}; }
};

/// Have the cards of all PMO members looked at now.
std::vector<Look> look_now(const Case& given);

/// … and those of all advisors.
std::vector<Look> look_at_all(const Case& given);

/// … and those of the advisors who were asked about this post.
std::vector<Look> look_now(const MessageKey& post, const Case& given);

/// Whoever wrote can be given reminders again, as far as we know.
void hear_from(const AccountId& account, Decision& decision, const Case& given);

/// Puts all of `more` behind `decision`, but its answer.
void add(Decision& decision, Decision more);

}  // namespace bot
