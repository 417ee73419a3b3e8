#include "bot/errands.hpp"
#include "bot/rules/copies.hpp"
#include "bot/rules/deeds.hpp"
#include "bot/rules/wish.hpp"
#include "bot/speaking/first_word.hpp"

#include <algorithm>

namespace bot {

namespace {

/// Words that a member sends go into the thread in the member's name.
void bring_words(const Close& close, const Deed& deed, Decision& more, Timestamp now) {
    if (!close.to_thread || close.words.empty()) return;
    const Say words{.post = deed.post,
                    .rev = deed.rev,
                    .kind = Say::Kind::Words,
                    .words = close.words,
                    .on_behalf = deed.by};
    more.deliveries.push_back(say(words, now));
}

/// One closing line stands in a thread: an earlier one goes.
void tell_author(const Request& request, const Deed& deed, const PersonId& answerer, Decision& more) {
    const auto& [asked, post, given] = request;
    for (const auto& said : given.facts.said(post.key)) {
        if (said.kind == Said::Kind::Closed)
            more.deliveries.push_back(take_back(post.key, said.message, given.now));
    }
    auto channel = given.facts.heard(post.key.conversation);
    auto author = given.facts.account(post.author).value_or(Account{.id = post.author});
    const Telling telling{post, answerer, channel, author.heard, given.event.chance};
    const auto [words, phrase] = closing_line(telling, answerer, given.community);
    note(channel, phrase);
    note(author.heard, phrase);
    more.heard = {{post.key.conversation, channel}};
    more.accounts = {author};
    const Say line{
        .post = post.key, .rev = deed.rev, .kind = Say::Kind::Closed, .words = words, .on_behalf = answerer};
    more.deliveries.push_back(say(line, given.now));
}

/// In whose name an answer can be told of: who brought words now, else the PMO member or the person who
/// answered.
std::optional<PersonId> answerer_of(const Close& close, const Request& request, const FollowUp& follow_up) {
    if (close.to_thread && !close.words.empty()) return request.asked.by;
    const auto& word = follow_up.pmo_answered ? follow_up.pmo_answered : follow_up.answered;
    if (!word) return {};
    const auto* person = request.given.community.person_of(word->by);
    return person ? std::optional{person->id} : std::nullopt;
}

/// A member's words that were brought to the thread earlier are an answer to whoever reads there.
bool heard_nobody(const FollowUp& follow_up, const Facts& facts) {
    return !follow_up.answered && !brought_words(facts.said(follow_up.post));
}

}  // namespace

Grant grant(const Close& close, const Request& request, FollowUp& follow_up) {
    const auto& [asked, post, given] = request;
    const auto* action = given.community.action(close.action);
    if (!action) return Unfit{"action"};
    if (!follow_up.waiting()) return TooLate{given.facts.last_deed(post.key)};
    const bool heard = !heard_nobody(follow_up, given.facts) || answered_beside(request);
    if (!heard && close.words.empty() && !close.confirmed) return AskBack{close.action};

    Granted done{.deed = deed_on(follow_up, Deed::Kind::Closed, asked.by, given.now)};
    done.deed.action = close.action;
    done.deed.words = close.words;
    follow_up.state = FollowUp::State::Closed;
    follow_up.ended_at = given.now;
    follow_up.reopen.reset();
    follow_up.unsaid.reset();
    follow_up.closing = {given.now, asked.by, close.action, close.words};
    bring_words(close, done.deed, done.more, given.now);
    const auto answerer = answerer_of(close, request, follow_up);
    const bool in_reach = !is_lost(post.key.conversation, given.facts.lost_ground());
    if (action->tell_author && answerer && in_reach) tell_author(request, done.deed, *answerer, done.more);
    return done;
}

}  // namespace bot
