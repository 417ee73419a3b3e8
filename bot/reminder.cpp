#include "bot/reminder.hpp"

namespace bot {

/// A card that is not there comes only with a ping; without one there is nothing to rewrite.
Effect next_call(const Reminder& reminder, const Card& card) {
    const auto& wanted = reminder.wanted;
    const bool has_card = !reminder.message.empty();
    const bool pings = reminder.shown.ping != wanted.ping;
    if (!reminder.behind()) return Rest{wanted};
    if (card.empty())
        return has_card ? Effect{Clear{wanted, reminder.reader, reminder.message}} : Rest{wanted};
    if (pings) return Remind{wanted, card};
    return has_card ? Effect{Rewrite{wanted, card, reminder.message}} : Rest{wanted};
}

}  // namespace bot
