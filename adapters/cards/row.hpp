#pragma once

#include "adapters/cards/sheet.hpp"

namespace cards {

/// One post: who wrote what and how it stands, then its buttons, the rare ones behind another.
Json row_of(const Sheet& sheet, const Place& place);

}  // namespace cards
