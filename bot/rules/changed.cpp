#include "bot/errands.hpp"
#include "bot/listening/thread.hpp"
#include "bot/rules/answered.hpp"
#include "bot/rules/copies.hpp"
#include "bot/rules/deeds.hpp"
#include "bot/rules/on.hpp"
#include "bot/rules/untold.hpp"

#include <algorithm>

namespace bot {

namespace {

const MessageKey& thread_of(const Post& post) {
    return post.key;
}

const MessageKey& thread_of(const Reply& reply) {
    return reply.post;
}

bool somebody_else(const std::optional<AccountId>& by, const AccountId& author) {
    return by && *by != author;
}

/// What is on its way is taken back when it has arrived.
void cancel(const DeliveryId& id, Decision& decision, const Case& given) {
    const auto waiting = given.facts.delivery(id);
    if (waiting && !waiting->in_doubt) decision.over.push_back(id);
}

void take_back_what_we_said(const MessageKey& post, Decision& decision, const Case& given) {
    cancel(react_id(post), decision, given);
    cancel(thank_id(post), decision, given);
    for (const auto& said : given.facts.said(post)) {
        decision.deliveries.push_back(take_back(post, said.message, given.now));
    }
}

void withdraw(FollowUp follow_up, Decision& decision, Timestamp now) {
    follow_up.reopen.reset();
    if (follow_up.waiting()) {
        decision.deeds = {deed_on(follow_up, Deed::Kind::Withdrawn, {}, now)};
        follow_up.state = FollowUp::State::Withdrawn;
        follow_up.ended_at = now;
    }
    decision.follow_ups = {follow_up};
}

Decision remove(const Post& post, const Case& given) {
    Decision decision{.removals = {{post.key, given.now}}, .looks = look_now(post.key, given)};
    pass_thanks_on(post, decision, given);
    take_back_what_we_said(post.key, decision, given);
    if (const auto follow_up = given.facts.follow_up(post.key)) withdraw(*follow_up, decision, given.now);
    return decision;
}

/// Who has answered is told from the replies that stand.
Decision with_answers(Decision decision, const MessageKey& thread, const std::vector<Reply>& replies,
                      const Case& given) {
    const auto post = given.facts.post(thread);
    auto follow_up = given.facts.follow_up(thread);
    if (!post || !follow_up) return decision;
    note_answers(*follow_up, replies, *post, given.community);
    decision.follow_ups = {*follow_up};
    decision.looks = look_now(thread, given);
    return decision;
}

/// Whether this reply asks to open the post again.
bool asked_by(const Reply& reply, const FollowUp& follow_up) {
    return follow_up.reopen && follow_up.reopen->reply == reply.key.message;
}

/// Who else of these asked since the last deed: then it was for both that the question stood.
std::optional<FollowUp::Question> asked_beside(const std::vector<Reply>& replies, const MessageKey& thread,
                                               const Case& given) {
    const auto last = given.facts.last_deed(thread);
    const auto asks = [&](const Reply& other) {
        return (!last || other.posted_at >= last->at) && !other.by_bot &&
               !given.community.is_pmo(other.author) && sort_of(other.text) == ReplySort::Else;
    };
    const auto latest = std::find_if(replies.rbegin(), replies.rend(), asks);
    if (latest == replies.rend()) return {};
    return question_of(*latest, latest->posted_at);
}

Decision remove(const Reply& reply, const Case& given) {
    auto replies = given.facts.replies(reply.post);
    std::erase_if(replies, [&](const Reply& other) { return other.key == reply.key; });
    auto decision = with_answers({.removals = {{reply.key, given.now}}}, reply.post, replies, given);
    for (auto& follow_up : decision.follow_ups) {
        if (asked_by(reply, follow_up)) follow_up.reopen = asked_beside(replies, reply.post, given);
    }
    return decision;
}

Decision bring_back(const Reply& reply, const Case& given) {
    auto replies = given.facts.replies(reply.post);
    replies.push_back(reply);
    std::ranges::stable_sort(replies, {}, &Reply::posted_at);
    return with_answers({.removals = {{reply.key, {}}}}, reply.post, replies, given);
}

template <class Message>
Decision take_away(const Message& message, const Removed& removed, const Case& given) {
    if (somebody_else(removed.by, message.author)) return {.answer = NotAllowed{}};
    if (message.removed_at) return {.answer = ToldBefore{}};
    return remove(message, given);
}

/// Told late: what was written after it stands already.
template <class Message>
bool is_outdated(const Edited& edited, const Message& message) {
    return message.edited_at && edited.edited_at < *message.edited_at;
}

template <class Message>
Decision reword(const Message& message, const Edited& edited, const Case& given) {
    if (somebody_else(edited.by, message.author)) return {.answer = NotAllowed{}};
    if (message.removed_at) return {.answer = NoSuchPost{}};
    if (message.text == edited.text || is_outdated(edited, message)) return {.answer = ToldBefore{}};
    return {.edits = {{edited.message, edited.text, std::min(edited.edited_at, given.now)}},
            .looks = look_now(thread_of(message), given)};
}

/// What it asks, and whether it is mere thanks, may be another thing now.
Decision reword_reply(const Reply& reply, const Edited& edited, const Case& given) {
    auto decision = reword(reply, edited, given);
    if (decision.edits.empty()) return decision;
    auto replies = given.facts.replies(reply.post);
    for (auto& other : replies) {
        if (other.key == reply.key) other.text = edited.text;
    }
    decision = with_answers(std::move(decision), reply.post, replies, given);
    auto reworded = reply;
    reworded.text = edited.text;
    for (auto& follow_up : decision.follow_ups) {
        if (asked_by(reply, follow_up)) follow_up.reopen->words = question_of(reworded, {}).words;
    }
    return decision;
}

Decision bring_back(const Post& post, const Case& given) {
    Decision decision{.removals = {{post.key, {}}}, .looks = look_now(post.key, given)};
    auto follow_up = given.facts.follow_up(post.key);
    if (!follow_up || follow_up->state != FollowUp::State::Withdrawn) return decision;
    decision.deeds = {deed_on(*follow_up, Deed::Kind::Restored, {}, given.now)};
    follow_up->state = FollowUp::State::Open;
    follow_up->ended_at.reset();
    decision.follow_ups = {*follow_up};
    return decision;
}

template <class Message>
Decision restore(const Message& message, const Case& given) {
    return message.removed_at ? bring_back(message, given) : Decision{.answer = ToldBefore{}};
}

}  // namespace

Decision on(const Edited& edited, const Case& given) {
    if (const auto post = given.facts.post(edited.message)) return reword(*post, edited, given);
    if (const auto reply = given.facts.reply(edited.message)) return reword_reply(*reply, edited, given);
    return told_by_edit(edited, given);
}

Decision on(const Removed& removed, const Case& given) {
    if (const auto post = given.facts.post(removed.message)) return take_away(*post, removed, given);
    if (const auto reply = given.facts.reply(removed.message)) return take_away(*reply, removed, given);
    return told_by_removal(removed, given);
}

Decision on(const Restored& restored, const Case& given) {
    if (const auto post = given.facts.post(restored.message)) {
        auto told = told_by_return(restored, *post, given);
        return told ? std::move(*told) : restore(*post, given);
    }
    if (const auto reply = given.facts.reply(restored.message)) return restore(*reply, given);
    return told_at_last(restored.whole, given);
}

Decision on(const ReactionSeen& seen, const Case& given) {
    if (!given.community.theme_of(seen.message.conversation)) return {.answer = NoTheme{}};
    return {.reactions = {{.message = seen.message,
                           .by = seen.by.account,
                           .name = seen.name,
                           .at = given.now,
                           .taken_back = seen.taken_back}}};
}

}  // namespace bot
