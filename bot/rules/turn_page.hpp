#pragma once

#include "bot/case.hpp"

namespace bot {

/// The reader's card as it is now, from another of its rows on, where it then stays until the next ping. It
/// is not looked for news.
Decision turned(const TurnPage& turn, const PersonId& reader, const Case& given);

}  // namespace bot
