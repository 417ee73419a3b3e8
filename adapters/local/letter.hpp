#pragma once

#include "adapters/local/board.hpp"
#include "bot/card.hpp"

#include <string>

namespace local {

/// A card as a letter to its reader; `sent_at` counts only where the letter is a new one.
Letter letter_of(const bot::Card& card, std::string id, const bot::AccountId& to,
                 std::string_view public_url);

}  // namespace local
