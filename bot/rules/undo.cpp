#include "bot/errands.hpp"
#include "bot/rules/answered.hpp"
#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"

#include <algorithm>

namespace bot {

namespace {

/// Of several posts, only what one press did is undone by one: what was done to any of them since is not.
bool belongs_to_press(const Deed& last, const Request& request) {
    const auto& [asked, post, given] = request;
    if (asked.posts.size() == 1) return true;
    for (const auto number : asked.posts) {
        const auto other = given.facts.post(number);
        const auto done = other ? given.facts.last_deed(other->key) : std::nullopt;
        const bool of_several = done && done->kind != Deed::Kind::Undone && done->pressed_with.value > 0;
        if (of_several) return last.of_one_press_with(*done);
    }
    return false;
}

bool can_be_undone(const std::optional<Deed>& last, const FollowUp& follow_up, Timestamp now) {
    if (!last || last->rev != follow_up.rev || last->by.empty() || now >= last->at + undo_for) return false;
    return last->kind != Deed::Kind::Undone;
}

/// What was said with the deed is cancelled, or taken back; what is on its way, once it has arrived.
void unsay(const Deed& deed, Decision& more, const Case& given) {
    for (const auto kind : {Say::Kind::Words, Say::Kind::Closed}) {
        const auto waiting = given.facts.delivery(say_id({.post = deed.post, .rev = deed.rev, .kind = kind}));
        if (waiting && !waiting->in_doubt) more.over.push_back(waiting->id);
    }
    for (const auto& said : given.facts.said(deed.post)) {
        if (said.kind == Said::Kind::Thanks || said.rev != deed.rev) continue;
        more.deliveries.push_back(take_back(deed.post, said.message, given.now));
    }
}

/// The question that was put aside or answered by opening, as its reply stands now.
std::optional<FollowUp::Question> question_of(const Deed& deed, const Facts& facts) {
    const auto reply = facts.reply({deed.post.conversation, deed.reply});
    if (!reply || reply->removed_at) return {};
    return bot::question_of(*reply, reply->posted_at);
}

void close_again(FollowUp& follow_up, const Deed& reopened, const Case& given) {
    follow_up.reopened_at.reset();
    follow_up.ended_at = given.now;
    follow_up.reopen = question_of(reopened, given.facts);
    // What was written meanwhile asks too.
    if (follow_up.again && follow_up.again->at >= reopened.at) follow_up.reopen = follow_up.again;
}

void restore(FollowUp& follow_up, const Deed& undone, const Case& given) {
    follow_up.owner = undone.owner_before;
    follow_up.state = undone.state_before;
    switch (undone.kind) {
        case Deed::Kind::Closed:
            follow_up.ended_at.reset();
            follow_up.reopen.reset();
            return;
        case Deed::Kind::Reopened:
            if (!follow_up.waiting()) close_again(follow_up, undone, given);
            return;
        case Deed::Kind::KeptClosed: follow_up.reopen = question_of(undone, given.facts); return;
        case Deed::Kind::Snoozed:
        case Deed::Kind::Undone:
        case Deed::Kind::Withdrawn:
        case Deed::Kind::Restored:
        case Deed::Kind::AskedAdvisor:
        case Deed::Kind::Helped:
        case Deed::Kind::CouldNotHelp:
        case Deed::Kind::CameBack: return;
        case Deed::Kind::Taken:
        case Deed::Kind::HandedOver: follow_up.given = {given.now, follow_up.owner}; return;
    }
}

/// The asking goes again, or stands open again.
void unask(const Deed& undone, Decision& more, const Case& given) {
    const bool asked = undone.kind == Deed::Kind::AskedAdvisor;
    const bool answered = undone.kind == Deed::Kind::Helped || undone.kind == Deed::Kind::CouldNotHelp;
    if (!asked && !answered) return;
    for (auto advice : given.facts.advice(undone.post)) {
        const bool meant = asked ? advice.advisor == undone.to && advice.at == undone.at
                                 : advice.advisor == undone.by && advice.ended_at == undone.at;
        if (!meant) continue;
        advice.end = asked ? Advice::End::TakenBack : Advice::End::None;
        advice.ended_at = asked ? std::optional{given.now} : std::nullopt;
        advice.words.clear();
        more.advice.push_back(advice);
    }
}

}  // namespace

Grant grant(const Undo&, const Request& request, FollowUp& follow_up) {
    const auto& [asked, post, given] = request;
    const auto last = given.facts.last_deed(post.key);
    if (post.removed_at || !can_be_undone(last, follow_up, given.now)) return TooLate{last};
    if (!belongs_to_press(*last, request)) return TooLate{last};

    Granted done{.deed = deed_on(follow_up, Deed::Kind::Undone, asked.by, given.now)};
    restore(follow_up, *last, given);
    unsay(*last, done.more, given);
    unask(*last, done.more, given);
    return done;
}

}  // namespace bot
