#include "bot/answered.hpp"

namespace bot {

void note_answer(FollowUp& follow_up, const Reply& reply, const Post& post, const Community& community) {
    if (reply.by_bot || reply.author == post.author) return;
    const bool by_pmo = community.is_pmo(reply.author);
    if (community.is_pmo(post.author) && !by_pmo) return;  // there the participants ask, and the PMO answers
    const FollowUp::Word word{reply.posted_at, reply.author, reply.author_name};
    if (!follow_up.answered) follow_up.answered = word;
    if (by_pmo) follow_up.pmo_answered = word;
}

void note_answers(FollowUp& follow_up, const std::vector<Reply>& replies, const Post& post,
                  const Community& community) {
    follow_up.answered.reset();
    follow_up.pmo_answered.reset();
    for (const auto& reply : replies) note_answer(follow_up, reply, post, community);
}

}  // namespace bot
