#pragma once

#include "bot/listening/english.hpp"
#include "bot/listening/until_parts.hpp"

#include <chrono>
#include <optional>

namespace bot::english {

// What times in words are made of. Each `take_` takes what it understands from the beginning, and nothing
// where it understands nothing.

bool take_word(Text& text, Text words);

void skip_blanks(Text& text);

/// The whole word at the beginning.
Text word_of(Text text);

/// In full or as they are usually shortened.
std::optional<std::chrono::weekday> take_weekday(Text& text);
std::optional<unsigned> take_month(Text& text);

/// 1st, 2nd.
void skip_ordinal(Text& text);

std::optional<int> take_year(Text& text);

}  // namespace bot::english
