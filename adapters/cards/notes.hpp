#pragma once

#include "adapters/cards/reader.hpp"

namespace cards {

/// What there is to say about how a post stands: why one is told, what was done to it, who was first.
/// None is empty.
std::vector<Note> notes_of(const Reader& reader, const bot::Card::Row& row);

}  // namespace cards
