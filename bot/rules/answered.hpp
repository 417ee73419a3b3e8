#pragma once

#include "bot/community.hpp"
#include "bot/follow_up.hpp"

#include <vector>

namespace bot {

/// Whether a reply is by whoever waits for an answer: the author of the post, or below a PMO member's own
/// announcement whoever asks there.
bool by_whoever_waits(const Reply& reply, const FollowUp& follow_up, const Post& post,
                      const Community& community);

/// Notes on a follow-up what this reply is: an answer by anybody but whoever waits and bots, and apart from
/// that by the PMO; or what whoever waits wrote since the PMO answered. Mere thanks are neither.
void note_answer(FollowUp& follow_up, const Reply& reply, const Post& post, const Community& community);

/// The same from all the replies that there are: after one of them was changed or taken away.
void note_answers(FollowUp& follow_up, const std::vector<Reply>& replies, const Post& post,
                  const Community& community);

/// What a reply asks, as it stands on a card.
FollowUp::Question question_of(const Reply& reply, Timestamp at);

}  // namespace bot
