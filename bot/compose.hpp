#pragma once

#include "bot/due.hpp"
#include "bot/reminder.hpp"

#include <vector>

namespace bot {

/// What belongs on a reader's card now: what waits or asks, oldest first; what sleeps; what ended a moment
/// ago.
Card card_of(const Reminder& reminder, const std::vector<Concern>& concerns, const Roster& roster);

/// One row, whether or not it belongs there: the answer to a press tells at least of what was pressed.
Card::Row row_of(const Concern& concern, const std::optional<Turn>& turn, const PersonId& reader,
                 const Roster& roster);

/// A deed, as the reader of a card is told of it.
Card::Done done_of(const Deed& deed, const PersonId& reader, const Community& community);

}  // namespace bot
