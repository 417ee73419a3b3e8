#pragma once

#include "adapters/cards/adaptive/buttons.hpp"

namespace cards {

/// One row of the card: pressing its post leads there, its buttons stand below.
Json marked_up(const Block& block, const Place& place);

/// Whether rows follow it; alone, its title is the card's.
enum class HeadStands { Above, Alone };

/// The day's head, in a frame of its own.
Json marked_up(const Head& head, HeadStands stands);

}  // namespace cards
