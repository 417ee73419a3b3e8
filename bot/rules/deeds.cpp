#include "bot/rules/deeds.hpp"

namespace bot {

Deed deed_on(FollowUp& follow_up, Deed::Kind kind, const PersonId& by, Timestamp now) {
    return {.post = follow_up.post,
            .rev = ++follow_up.rev,
            .by = by,
            .kind = kind,
            .at = now,
            .state_before = follow_up.state,
            .owner_before = follow_up.owner};
}

void open_again(FollowUp& follow_up, Timestamp now) {
    if (follow_up.state == FollowUp::State::None) {
        follow_up.opened_at = now;
    } else {
        follow_up.reopened_at = now;
    }
    follow_up.state = FollowUp::State::Open;
    follow_up.ended_at.reset();
    follow_up.reopen.reset();
}

}  // namespace bot
