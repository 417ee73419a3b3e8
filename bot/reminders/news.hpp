#pragma once

#include "bot/reminder.hpp"
#include "bot/reminders/due.hpp"

#include <vector>

namespace bot {

/// What there is to tell by a ping: anything, and a first post among it.
struct News {
    bool any = false;
    bool first_post = false;
};

News news_for(const Reminder& reminder, const std::vector<Standing>& standings);

/// A question about a closed post joins a card that the reader has, without a ping.
bool told_by_rewrite(const Concern& concern, const Reminder& reminder);

/// Whether a ping that was wanted some time ago still has something to say: news, or a digest that stands on
/// this card and came with no ping yet.
Reason reason_for(const Reminder& reminder, const std::vector<Standing>& standings, const Card& card);

}  // namespace bot
