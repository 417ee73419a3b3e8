#include "bot/rules/came_back.hpp"

#include "bot/errands.hpp"
#include "bot/rules/deeds.hpp"

#include <algorithm>
#include <iterator>

namespace bot {

namespace {

bool is_closed_by(const FollowUp& follow_up, const Deed& deed) {
    const auto& closing = follow_up.closing;
    return deed.kind == Deed::Kind::Closed && follow_up.state == FollowUp::State::Closed && closing &&
           closing->at == deed.at && closing->by == deed.by;
}

/// Lanes let others go first where something waits for its hour: it may have been said already.
void unsay_closing_line(const Say& words, Decision& decision, const Case& given) {
    const auto& facts = given.facts;
    const auto line =
        facts.delivery(say_id({.post = words.post, .rev = words.rev, .kind = Say::Kind::Closed}));
    if (line && !line->begun) decision.over.push_back(line->id);
    for (const auto& said : facts.said(words.post)) {
        if (said.kind != Said::Kind::Closed || said.rev != words.rev) continue;
        decision.deliveries.push_back(take_back(words.post, said.message, given.now));
    }
}

void open_for(const PersonId& member, FollowUp& follow_up, const Case& given) {
    if (follow_up.reopen) follow_up.again = follow_up.reopen;  // what was asked meanwhile waits too
    open_again(follow_up, given.now);
    if (!given.community.is_pmo(member) || follow_up.owner == member) return;
    follow_up.owner = member;
    follow_up.given.reset();
}

}  // namespace

void come_back(const Say& words, Arrival arrival, Decision& decision, const Case& given) {
    const auto closed = given.facts.deed(words.post, words.rev);
    auto follow_up = given.facts.follow_up(words.post);
    if (!closed || !follow_up || !is_closed_by(*follow_up, *closed)) return;
    auto deed = deed_on(*follow_up, Deed::Kind::CameBack, {}, given.now);
    deed.words = words.words;
    deed.to = closed->by;
    open_for(closed->by, *follow_up, given);
    follow_up->unsaid = {closed->at, closed->by, words.words, arrival == Arrival::Perhaps};
    unsay_closing_line(words, decision, given);
    decision.follow_ups.push_back(std::move(*follow_up));
    decision.deeds.push_back(std::move(deed));
    std::ranges::move(look_now(words.post, given), std::back_inserter(decision.looks));
}

}  // namespace bot
