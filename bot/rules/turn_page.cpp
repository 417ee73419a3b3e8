#include "bot/rules/turn_page.hpp"

#include "bot/errands.hpp"
#include "bot/reminders/look.hpp"
#include "bot/rules/wish.hpp"

namespace bot {

Grant grant(const TurnPage&, const Request&, FollowUp&) {
    return Unfit{"post"};
}

Decision turned(const TurnPage& turn, const PersonId& reader, const Case& given) {
    Decision decision{.answer = card_now(reader, given)};
    auto* shown = std::get_if<Shown>(&decision.answer);
    if (!shown) return decision;
    shown->card.from = turn.from;
    auto reminder = given.facts.reminder(reader);
    const auto page = static_cast<int>(turn.from);
    if (page == reminder.page || reminder.message.empty()) return decision;
    reminder.page = page;
    if (turn.seen == TurnPage::Seen::InTheChat) {
        ++reminder.wanted.version;
        decision.deliveries = {mirror(reader, given.community, given.now)};
    }
    decision.reminders = {std::move(reminder)};
    return decision;
}

}  // namespace bot
