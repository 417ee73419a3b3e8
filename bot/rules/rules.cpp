#include "bot/rules/rules.hpp"

#include "bot/chat/found.hpp"
#include "bot/overloaded.hpp"
#include "bot/reminders/look.hpp"
#include "bot/rules/on.hpp"
#include "bot/rules/prepare.hpp"

#include <iterator>
#include <utility>

namespace bot {

namespace {

template <class Rows>
void append(Rows& rows, Rows more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

void add(Decision& decision, Decision more) {
    auto all = std::move(more);
    // By name, so that a new field does not compile before it stands here.
    auto& [answer, posts, retold, replies, edits, removals, reactions, accounts, heard, installed, follow_ups,
           deeds, advice, told, said, reminders, looks, deliveries, postponed, refusals, not_understood, over,
           addresses, noted, lost_ground] = all;
    append(decision.posts, std::move(posts));
    append(decision.retold, std::move(retold));
    append(decision.replies, std::move(replies));
    append(decision.edits, std::move(edits));
    append(decision.removals, std::move(removals));
    append(decision.reactions, std::move(reactions));
    append(decision.accounts, std::move(accounts));
    append(decision.heard, std::move(heard));
    append(decision.installed, std::move(installed));
    append(decision.follow_ups, std::move(follow_ups));
    append(decision.deeds, std::move(deeds));
    append(decision.advice, std::move(advice));
    append(decision.told, std::move(told));
    append(decision.said, std::move(said));
    append(decision.reminders, std::move(reminders));
    append(decision.looks, std::move(looks));
    append(decision.deliveries, std::move(deliveries));
    append(decision.postponed, std::move(postponed));
    append(decision.refusals, std::move(refusals));
    append(decision.not_understood, std::move(not_understood));
    append(decision.over, std::move(over));
    append(decision.addresses, std::move(addresses));
    append(decision.noted, std::move(noted));
    append(decision.lost_ground, std::move(lost_ground));
}

Decision Rules::decide(const Event& event, const Facts& facts, Timestamp now) const {
    const Case given{event, facts, *community_, now};
    auto decision = std::visit([&](const auto& what) { return on(what, given); }, event.what);
    append(decision.addresses, event.addresses);
    return decision;
}

Answer Rules::again(const Event& event, const Facts& facts, Timestamp now) const {
    const Case given{event, facts, *community_, now};
    const auto* asked = std::get_if<Asked>(&event.what);
    return asked ? bot::again(*asked, given) : ToldBefore{};
}

Answer Rules::card(const PersonId& reader, const Facts& facts, Timestamp now) const {
    const Event event{.what = Moment{reader}};
    return card_now(reader, {event, facts, *community_, now});
}

Prepared Rules::prepare(const Delivery& delivery, const Facts& facts, Timestamp now) const {
    return bot::prepare(delivery, facts, *community_, now);
}

std::string Rules::answer(const AccountId& to, const Inquiry& inquiry, const Records& records,
                          Timestamp now) const {
    return found_for(to, inquiry, records, *community_, now);
}

}  // namespace bot
