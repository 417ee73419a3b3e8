#include "bot/reminders/news.hpp"

namespace bot {

bool told_by_rewrite(const Concern& concern, const Reminder& reminder) {
    return concern.follow_up.reopen && !concern.follow_up.waiting() && !reminder.message.empty();
}

News news_for(const Reminder& reminder, const std::vector<Standing>& standings) {
    News found;
    for (const auto& standing : standings) {
        if (told_by_rewrite(standing.concern, reminder)) continue;
        found.any |= news(standing.due);
        found.first_post |= standing.due == Due::First && standing.concern.post.first;
    }
    return found;
}

Reason reason_for(const Reminder& reminder, const std::vector<Standing>& standings, const Card& card) {
    const bool untold_digest = card.digest && card.digest->at >= reminder.pinged_at;
    return untold_digest || news_for(reminder, standings).any ? Reason::Stands : Reason::Gone;
}

}  // namespace bot
