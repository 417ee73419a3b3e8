#pragma once

#include "bot/listening/chat_words.hpp"

#include <optional>

namespace bot {

class ChatLine;

/// Whether a line, its post taken out of it, gives the post to somebody or asks somebody about it: "assign to
/// Ito", 佐藤さんに聞いて. Not what was done before (聞きました), nor a time (月曜にお願いします).
std::optional<ChatWord> passing_on(PostNumber post, const ChatLine& line);

}  // namespace bot
