#pragma once

#include "adapters/teams/activity.hpp"

#include <string>

namespace teams {

/// What a message says, as plain text: from its HTML, where it has that, else from its text; without mentions
/// of the bot, with plain names in place of all others. First a line for each file that hangs on it: `📎
/// NAME`, or `📎` where its name is not told. At most 64 KiB.
std::string text_of(const Activity& message);

}  // namespace teams
