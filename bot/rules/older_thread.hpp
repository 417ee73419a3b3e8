#pragma once

#include "bot/case.hpp"

namespace bot {

/// Somebody asks something, or calls the bot, in a thread that began before we were there: its theme's owner
/// is told once, with the way there. It is no post.
void tell_of_older_thread(const ReplySeen& seen, Decision& decision, const Case& given);

}  // namespace bot
