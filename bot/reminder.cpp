#include "bot/reminder.hpp"

namespace bot {

/// A card that is not there comes only with a ping; without one there is nothing to rewrite.
Effect next_call(const Reminder& reminder, const Card& card, Reason reason) {
    const auto& wanted = reminder.wanted;
    const bool has_card = !reminder.message.empty();
    if (!reminder.behind()) return Rest{wanted};
    if (card.empty())
        return has_card ? Effect{Clear{wanted, reminder.reader, reminder.message}} : Rest{wanted};
    if (reminder.pings() && reason == Reason::Stands) return Remind{wanted, card};
    return has_card ? Effect{Rewrite{wanted, card, reminder.message}} : Rest{wanted};
}

}  // namespace bot
