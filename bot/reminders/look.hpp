#pragma once

#include "bot/case.hpp"

#include <vector>

namespace bot {

/// Everything that may stand on this reader's card, oldest first.
std::vector<Concern> concerns_of(const PersonId& reader, const Case& given);

/// What this reader should be shown, given what concerns them; when to look again; and the errand that brings
/// it about, if the reader has something else. The answer is the card.
Decision look(const PersonId& reader, const std::vector<Concern>& concerns, const Case& given);

/// The card alone, as `Shown`: what `look` would answer, and nothing is decided. `NotAllowed` to somebody who
/// reads no cards.
Answer card_now(const PersonId& reader, const Case& given);

/// The same where what is known of the reader's reminder is another thing already than the facts say.
Decision look(const Reminder& before, const std::vector<Concern>& concerns, const Case& given);

}  // namespace bot
