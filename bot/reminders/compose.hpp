#pragma once

#include "bot/reminder.hpp"
#include "bot/reminders/due.hpp"

#include <vector>

namespace bot {

/// What belongs on a reader's card now: what waits or asks, oldest first, with what one person wrote within
/// minutes side by side; what sleeps; what ended a moment ago.
Card card_of(const Reminder& reminder, const std::vector<Standing>& standings, const Roster& roster);

/// One row, whether or not it belongs there: the answer to a press tells at least of what was pressed.
Card::Row row_of(const Standing& standing, const PersonId& reader, const Roster& roster);

/// A deed, as the reader of a card is told of it.
Card::Done done_of(const Deed& deed, const PersonId& reader, const Community& community);

/// The next moment at which a row changes by itself: what ended goes, what could be undone cannot any more.
/// The end of time where none does.
Timestamp changes_at(const Concern& concern, const PersonId& reader, Timestamp now);

/// The reader's own handing over, asking or taking, where it was the last deed and can still be undone.
const Deed* just_done(const Concern& concern, const PersonId& reader, Timestamp now);

/// What the reader, who was asked, answered a moment ago.
const Advice* just_answered(const Concern& concern, const PersonId& reader, Timestamp now);

}  // namespace bot
