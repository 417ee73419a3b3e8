#pragma once

#include "adapters/cards/reader.hpp"

namespace cards {

/// One post: who wrote what and how it stands, then what can be done, the rare things last.
Block block_of(const Reader& reader, const bot::Card::Row& row);

}  // namespace cards
