#pragma once

#include "bot/card.hpp"
#include "bot/reminders/due.hpp"

#include <vector>

namespace bot {

/// Adds to what belongs on a card what is one thing with it, and the same owner's, though its own time comes
/// a little later: so that it is told with it, and no phone rings for it again.
void add_copies(std::vector<const Standing*>& on_card, const std::vector<Standing>& all);

/// Has one row stand for what one person wrote in the same words in several channels within ten minutes,
/// where the same owner answers all of it and it stands the same. Another owner's has a row of its own.
void stand_for_copies(std::vector<Card::Row>& rows, const std::vector<Standing>& standings);

}  // namespace bot
