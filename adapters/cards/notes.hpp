#pragma once

#include "adapters/cards/sheet.hpp"

namespace cards {

/// What there is to say about how a post stands: why one is told, what was done to it, who was first.
/// Paragraphs.
std::vector<Json> notes_of(const Sheet& sheet, const bot::Card::Row& row);

}  // namespace cards
