#pragma once

#include <string_view>

namespace bot {

/// What an advisor who was asked says to that in a direct chat. Words: whatever else they write is their
/// answer. Nothing: manners alone. Later: they are about to look.
enum class AdviceWord { Words, Answered, CannotHelp, CannotHelpBecause, Later, Nothing };

/// Japanese and English. In doubt it is Words: then whoever asked reads it and knows.
AdviceWord advice_word(std::string_view text);

}  // namespace bot
