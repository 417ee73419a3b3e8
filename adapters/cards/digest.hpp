#pragma once

#include "adapters/cards/sheet.hpp"

#include <string>
#include <vector>

namespace cards {

/// What the digest says below its title, one sentence each; nothing where the card has none.
std::vector<std::string> digest_sentences(const Sheet& sheet);

/// The digest as a block of its own. `alone`: nothing else stands on the card, so its title is the card's.
Json digest_block(const Sheet& sheet, bool alone);

}  // namespace cards
