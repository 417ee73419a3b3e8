#pragma once

#include "bot/chat/chat.hpp"

#include <optional>
#include <string>

namespace bot {

/// A list that somebody asks for by more than one word: of a theme ("open in HR", 未対応 人事), of another's
/// posts ("what has Kim got"), of what was put off or closed. Nothing, where a text asks for none of these.
///
/// Where it asks for somebody's or something's that is not known, the answer says so in words: another's list
/// is never answered by one's own.
std::optional<ChatAnswer> list_asked(const std::string& text, const Chat& chat);

}  // namespace bot
