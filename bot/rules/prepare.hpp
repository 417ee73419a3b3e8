#pragma once

#include "bot/community.hpp"
#include "bot/ports/mind.hpp"

namespace bot {

/// The call that carries a delivery out, as things stand now.
Prepared prepare(const Delivery& delivery, const Facts& facts, const Community& community, Timestamp now);

}  // namespace bot
