#pragma once

#include "bot/community.hpp"
#include "bot/follow_up.hpp"

#include <vector>

namespace bot {

/// Whether the post is a PMO member's own that waits for nobody but whoever asks below it: there the
/// participants ask, and the PMO answers, its author too.
bool is_announcement(const FollowUp& follow_up, const Post& post, const Community& community);

/// Notes on a follow-up who answered by this reply: anybody but its author and bots, and apart from that the
/// PMO.
void note_answer(FollowUp& follow_up, const Reply& reply, const Post& post, const Community& community);

/// The same from all the replies that there are: after one of them was taken away.
void note_answers(FollowUp& follow_up, const std::vector<Reply>& replies, const Post& post,
                  const Community& community);

/// What a reply asks, as it stands on a card.
FollowUp::Question question_of(const Reply& reply, Timestamp now);

/// Forgets what a reply asked that was taken away.
void unask(FollowUp& follow_up, const Reply& removed);

}  // namespace bot
