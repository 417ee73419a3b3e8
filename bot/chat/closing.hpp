#pragma once

#include "bot/community.hpp"
#include "bot/event.hpp"
#include "bot/listening/chat_words.hpp"

namespace bot {

/// "answered I called her": by which action, and the words, without the quotation marks around them. No
/// action named: the usual one.
Close close_of(const said::CloseIt& it, const Community& community);

/// Whether it says by which.
bool names_action(const said::CloseIt& it, const Community& community);

}  // namespace bot
