#pragma once

#include "bot/follow_up.hpp"

namespace bot {

/// The next deed on a follow-up, which notes how it was before: so make it first, then change the follow-up.
Deed deed_on(FollowUp& follow_up, Deed::Kind kind, const PersonId& by, Timestamp now);

/// Opens what was closed, or never opened; what is due counts from `now` again.
void open_again(FollowUp& follow_up, Timestamp now);

}  // namespace bot
