#pragma once

#include "adapters/cards/adaptive/section.hpp"

namespace cards {

/// Puts the rows of a sheet onto a card, as far as there is room in bytes: all of them, or one page of them
/// with the buttons that turn it. A page has one row at least, so that each is on some page.
void add_rows(const Sheet& sheet, Buttons buttons, std::size_t room, Json& body);

}  // namespace cards
