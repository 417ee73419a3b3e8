#include "bot/rules/rules.hpp"

#include "bot/case.hpp"
#include "bot/chat/found.hpp"
#include "bot/overloaded.hpp"
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
    append(decision.posts, std::move(more.posts));
    append(decision.replies, std::move(more.replies));
    append(decision.edits, std::move(more.edits));
    append(decision.removals, std::move(more.removals));
    append(decision.reactions, std::move(more.reactions));
    append(decision.accounts, std::move(more.accounts));
    append(decision.heard, std::move(more.heard));
    append(decision.installed, std::move(more.installed));
    append(decision.follow_ups, std::move(more.follow_ups));
    append(decision.deeds, std::move(more.deeds));
    append(decision.advice, std::move(more.advice));
    append(decision.told, std::move(more.told));
    append(decision.said, std::move(more.said));
    append(decision.reminders, std::move(more.reminders));
    append(decision.looks, std::move(more.looks));
    append(decision.deliveries, std::move(more.deliveries));
    append(decision.postponed, std::move(more.postponed));
    append(decision.refusals, std::move(more.refusals));
    append(decision.not_understood, std::move(more.not_understood));
    append(decision.over, std::move(more.over));
    append(decision.addresses, std::move(more.addresses));
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

Prepared Rules::prepare(const Delivery& delivery, const Facts& facts, Timestamp now) const {
    return bot::prepare(delivery, facts, *community_, now);
}

std::string Rules::answer(const AccountId& to, const Inquiry& inquiry, const Records& records,
                          Timestamp now) const {
    return found_for(to, inquiry, records, *community_, now);
}

}  // namespace bot
