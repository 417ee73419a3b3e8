#pragma once

#include "bot/listening/chat_words.hpp"

#include <optional>
#include <string_view>

namespace bot {

class ChatLine;

/// What a short text asks by a word in it; `text` is leveled.
std::optional<ChatWord> question_in(std::u32string_view text);

/// Takes away a Japanese greeting that stands before what somebody wants.
void skip_greeting(ChatLine& line);

}  // namespace bot
