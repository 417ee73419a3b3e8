#pragma once

#include "adapters/cards/adaptive/adaptive_card.hpp"

namespace cards {

/// A card of which less is said, but all of its rows are. Least: nobody can be chosen from it, and it has no
/// digest.
enum class Brevity { None, Short, Least };

bot::Card said_briefly(bot::Card card, Brevity how);

}  // namespace cards
