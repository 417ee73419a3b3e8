#pragma once

#include "adapters/cards/sheet.hpp"
#include "bot/card.hpp"

#include <functional>
#include <string>

namespace cards {

/// Where a post can be read: its address, or an empty text where it has none.
using Links = std::function<std::string(const bot::MessageKey& post)>;

/// What a card says and offers. An empty card says that nobody is waiting.
Sheet sheet_of(const bot::Card& card, const Links& links);

/// The same in one plain paragraph, for where no card can be shown, and for what a phone tells: everybody who
/// waits by name, once; and the digest, where this ping brings it.
std::string card_text(const bot::Card& card);

}  // namespace cards
