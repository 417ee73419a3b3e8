#include "bot/rules/answered.hpp"

#include "bot/excerpt.hpp"
#include "bot/listening/thread.hpp"

namespace bot {

namespace {

constexpr std::size_t longest_question = 400;

/// A PMO member's own post that waits for nobody but whoever asks below it: there the PMO answers, its author
/// too.
bool is_announcement(const FollowUp& follow_up, const Post& post, const Community& community) {
    return community.announces(post.author, follow_up.theme);
}

/// Before anybody asked, a PMO member's words below an announcement answer nothing.
bool answers(const Reply& reply, const FollowUp& follow_up, const Post& post, const Community& community) {
    if (reply.by_bot) return false;
    if (!is_announcement(follow_up, post, community)) return reply.author != post.author;
    return community.is_pmo(reply.author) && follow_up.state != FollowUp::State::None &&
           reply.posted_at >= follow_up.opened_at;
}

}  // namespace

bool by_whoever_waits(const Reply& reply, const FollowUp& follow_up, const Post& post,
                      const Community& community) {
    if (!is_announcement(follow_up, post, community)) return reply.author == post.author;
    return !reply.by_bot && !community.is_pmo(reply.author);
}

void note_answer(FollowUp& follow_up, const Reply& reply, const Post& post, const Community& community) {
    if (by_whoever_waits(reply, follow_up, post, community)) {
        if (sort_of(reply.text) != ReplySort::Thanks) follow_up.again = question_of(reply, reply.posted_at);
        return;
    }
    if (!answers(reply, follow_up, post, community)) return;
    const FollowUp::Word word{reply.posted_at, reply.author, reply.author_name};
    if (!follow_up.answered) follow_up.answered = word;
    if (!community.is_pmo(reply.author)) return;
    follow_up.pmo_answered = word;
    follow_up.again.reset();
}

void note_answers(FollowUp& follow_up, const std::vector<Reply>& replies, const Post& post,
                  const Community& community) {
    follow_up.answered.reset();
    follow_up.pmo_answered.reset();
    follow_up.again.reset();
    for (const auto& reply : replies) note_answer(follow_up, reply, post, community);
}

FollowUp::Question question_of(const Reply& reply, Timestamp at) {
    return {at, reply.author_name, excerpt(reply.text, longest_question), reply.key.message};
}

}  // namespace bot
