#pragma once

#include "bot/community.hpp"
#include "bot/delivery.hpp"

#include <string>

namespace bot {

/// Which message, for whom or where, in plain English: for the log, so with the config's names of people and
/// themes, and no number of a message.
std::string what_of(const Delivery& delivery, const Community& community);

}  // namespace bot
