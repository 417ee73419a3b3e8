#pragma once

#include "bot/card.hpp"

#include <vector>

namespace bot {

/// Whether a row only tells what was done: it ended, or its reader has just given it away or answered.
bool is_over(Card::Kind kind);

/// Of what is over, the latest stands first: its undo is looked for at once. All else stays where it is.
void latest_first(std::vector<Card::Row>& rows);

/// What was done last, less than ten minutes before `now`, goes back to where it stood: among what asks for
/// something, by its age. All else that is over stays behind.
void keep_latest_in_place(std::vector<Card::Row>& rows, Timestamp now);

/// What one press closed can be undone by one: the first of these rows then names them all. `deeds`: what was
/// done last to the posts of the card.
void undo_together(std::vector<Card::Row>& rows, const std::vector<Deed>& deeds);

}  // namespace bot
