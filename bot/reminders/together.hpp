#pragma once

#include "bot/card.hpp"

namespace bot {

/// Has what one person wrote in one theme within ten minutes stand together, where the first of it stands;
/// that row then names them all.
void stand_together(std::vector<Card::Row>& rows);

}  // namespace bot
