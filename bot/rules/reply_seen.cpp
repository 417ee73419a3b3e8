#include "bot/errands.hpp"
#include "bot/listening/thread.hpp"
#include "bot/reminders/line.hpp"
#include "bot/rules/answered.hpp"
#include "bot/rules/deeds.hpp"
#include "bot/rules/older_thread.hpp"
#include "bot/rules/on.hpp"

#include <algorithm>

namespace bot {

namespace {

Reply reply_of(const ReplySeen& seen, const Case& given) {
    return {.key = seen.reply,
            .post = seen.post,
            .author = seen.author.account,
            .author_name = seen.author.name,
            .by_bot = seen.author.bot,
            .text = seen.text,
            .posted_at = std::min(seen.posted_at, given.now)};
}

std::vector<Account> account_of(const ReplySeen& seen, const Case& given) {
    auto known = given.facts.account(seen.author.account).value_or(Account{.id = seen.author.account});
    if (!seen.author.name.empty()) known.name = seen.author.name;
    return {known};
}

void open(FollowUp& follow_up, Decision& decision, const Case& given) {
    decision.deeds.push_back(deed_on(follow_up, Deed::Kind::Reopened, {}, given.now));
    open_again(follow_up, given.now);
}

Reopen policy_for(const FollowUp& follow_up, ReplySort sort, const Community& community) {
    switch (sort) {
        case ReplySort::Thanks: return Reopen::Never;
        case ReplySort::Question: return Reopen::Always;
        case ReplySort::Else: break;
    }
    const auto* theme = community.theme(follow_up.theme);
    return theme ? theme->reopen : Reopen::Ask;
}

/// Somebody who is not of the PMO wrote where nobody waits for an answer (any more).
void consider_opening(FollowUp& follow_up, const Reply& reply, ReplySort sort, Decision& decision,
                      const Case& given) {
    switch (policy_for(follow_up, sort, given.community)) {
        case Reopen::Never: return;
        case Reopen::Always: open(follow_up, decision, given); return;
        case Reopen::Ask: follow_up.reopen = question_of(reply, given.now); return;
    }
}

/// Nobody sleeps over it when whoever waits goes on.
void wake(FollowUp& follow_up, const Reply& reply, const Post& post, const Case& given) {
    if (!by_whoever_waits(reply, follow_up, post, given.community) || !follow_up.asleep(given.now)) return;
    follow_up.snooze->until = given.now;
    follow_up.snooze->author_wrote = true;
}

std::optional<FollowUp> follow_up_of(const Post& post, const Reply& reply, const Case& given) {
    if (auto known = given.facts.follow_up(post.key)) return known;
    const auto* theme = given.community.theme(post.theme);
    if (!theme || reply.by_bot || !given.community.is_pmo(post.author)) return {};
    if (given.community.is_pmo(reply.author)) return {};
    return FollowUp{.post = post.key,
                    .theme = theme->id,
                    .owner = owner_for(*theme, given.community, given.now),
                    .state = FollowUp::State::None,
                    .opened_at = reply.posted_at};
}

/// Whoever was asked and writes in the thread has helped. That is a reply, no deed: what others are about to
/// press stays good.
void note_help(const FollowUp& follow_up, const Reply& reply, Decision& decision, const Case& given) {
    const auto* person = given.community.person_of(reply.author);
    if (!person || !person->advisor) return;
    const auto all = given.facts.advice(follow_up.post);
    const auto* open = open_advice(all, person->id, follow_up);
    if (!open) return;
    auto helped = *open;
    helped.end = Advice::End::Helped;
    helped.ended_at = given.now;
    decision.advice.push_back(std::move(helped));
}

/// Whether this answer takes the place of the bot's word.
bool was_faster(const Reply& reply, const Post& post, const Community& community) {
    if (community.is_pmo(reply.author)) return true;
    return community.people_first() && !reply.by_bot && reply.author != post.author;
}

void cancel_thanks(const Post& post, Decision& decision, const Case& given) {
    const auto waiting = given.facts.delivery(thank_id(post.key));
    if (waiting && !waiting->in_doubt) decision.over.push_back(waiting->id);
}

/// What a reply is and below what: as it was told, and as it is kept.
struct Told {
    const ReplySeen& seen;
    const Reply& reply;
    const Post& post;
};

void change(FollowUp& follow_up, const Told& told, Decision& decision, const Case& given) {
    const auto& [seen, reply, post] = told;
    const bool by_pmo = given.community.is_pmo(reply.author);
    note_answer(follow_up, reply, post, given.community);
    note_help(follow_up, reply, decision, given);
    if (was_faster(reply, post, given.community)) cancel_thanks(post, decision, given);
    if (follow_up.waiting()) return wake(follow_up, reply, post, given);
    const bool withdrawn = post.removed_at || follow_up.state == FollowUp::State::Withdrawn;
    if (by_pmo || reply.by_bot || withdrawn) return;
    consider_opening(follow_up, reply, sort_of(seen.text, seen.names), decision, given);
}

}  // namespace

Decision on(const ReplySeen& seen, const Case& given) {
    if (given.facts.knows(seen.reply)) return {.answer = ToldBefore{}};
    if (seen.one_of_its_kind && given.facts.stands_elsewhere(seen.reply)) return {.answer = Elsewhere{}};
    if (!given.community.theme_of(seen.reply.conversation)) return {.answer = NoTheme{}};

    const auto reply = reply_of(seen, given);
    Decision decision{.replies = {reply}, .accounts = account_of(seen, given)};
    const auto post = given.facts.post(seen.post);
    if (!post) {
        tell_of_older_thread(seen, decision, given);
        return decision;
    }
    auto follow_up = follow_up_of(*post, reply, given);
    if (!follow_up) return decision;

    change(*follow_up, {seen, reply, *post}, decision, given);
    const bool opened_none = follow_up->state == FollowUp::State::None && !follow_up->reopen;
    if (!opened_none) decision.follow_ups = {*follow_up};
    decision.looks = look_now(post->key, given);
    return decision;
}

}  // namespace bot
