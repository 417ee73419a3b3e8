#include "bot/answered.hpp"

#include "bot/excerpt.hpp"

namespace bot {

namespace {

constexpr std::size_t longest_question = 400;

/// Before anybody asked, a PMO member's words below an announcement answer nothing.
bool answers(const Reply& reply, const FollowUp& follow_up, const Post& post, const Community& community) {
    if (reply.by_bot) return false;
    if (!is_announcement(follow_up, post, community)) return reply.author != post.author;
    return community.is_pmo(reply.author) && follow_up.state != FollowUp::State::None &&
           reply.posted_at >= follow_up.opened_at;
}

}  // namespace

bool is_announcement(const FollowUp& follow_up, const Post& post, const Community& community) {
    const auto* theme = community.theme(follow_up.theme);
    return community.is_pmo(post.author) && !(theme && theme->follows_pmo_posts);
}

void note_answer(FollowUp& follow_up, const Reply& reply, const Post& post, const Community& community) {
    if (!answers(reply, follow_up, post, community)) return;
    const bool by_pmo = community.is_pmo(reply.author);
    const FollowUp::Word word{reply.posted_at, reply.author, reply.author_name};
    if (!follow_up.answered) follow_up.answered = word;
    if (by_pmo) follow_up.pmo_answered = word;
    if (by_pmo) follow_up.again.reset();
}

void note_answers(FollowUp& follow_up, const std::vector<Reply>& replies, const Post& post,
                  const Community& community) {
    follow_up.answered.reset();
    follow_up.pmo_answered.reset();
    for (const auto& reply : replies) note_answer(follow_up, reply, post, community);
}

FollowUp::Question question_of(const Reply& reply, Timestamp now) {
    return {now, reply.author_name, excerpt(reply.text, longest_question)};
}

void unask(FollowUp& follow_up, const Reply& removed) {
    const auto words = excerpt(removed.text, longest_question);
    for (auto* asked : {&follow_up.reopen, &follow_up.again}) {
        if (*asked && (*asked)->words == words) asked->reset();
    }
}

}  // namespace bot
