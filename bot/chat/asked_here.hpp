#pragma once

#include "bot/chat/chat.hpp"

#include <optional>

namespace bot {

/// What somebody who was asked about a post writes to the bot is their answer to it, as if they had pressed:
/// taken at once, and taken back by "undo" for ten minutes. Where several askings are open, it must say
/// which. Nothing, where nobody asks them and it is a word like anybody's.
std::optional<ChatAnswer> answer_of_asked(const Spoke& spoke, const ChatWord& word, const Chat& chat);

}  // namespace bot
