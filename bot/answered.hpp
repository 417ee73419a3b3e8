#pragma once

#include "bot/community.hpp"
#include "bot/follow_up.hpp"

#include <vector>

namespace bot {

/// Notes on a follow-up who answered by this reply: anybody but its author and bots, and apart from that the
/// PMO.
void note_answer(FollowUp& follow_up, const Reply& reply, const Post& post, const Community& community);

/// The same from all the replies that there are: after one of them was taken away.
void note_answers(FollowUp& follow_up, const std::vector<Reply>& replies, const Post& post,
                  const Community& community);

}  // namespace bot
