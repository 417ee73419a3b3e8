#pragma once

#include "adapters/cards/sheet.hpp"

namespace cards {

/// One post: who wrote what and how it stands, then at most three buttons.
Json row_of(const Sheet& sheet, const Place& place);

}  // namespace cards
