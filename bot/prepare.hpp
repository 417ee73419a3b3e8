#pragma once

#include "bot/community.hpp"
#include "bot/delivery.hpp"
#include "bot/facts.hpp"

namespace bot {

/// The call that carries a delivery out, as things stand now.
Effect prepare(const Delivery& delivery, const Facts& facts, const Community& community, Timestamp now);

}  // namespace bot
