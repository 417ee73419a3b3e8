#pragma once

#include <string>

namespace bot {

/// Puts `instead` in the place of each character of what says nothing in words: emoji, signs, faces made of
/// characters with their arms, laughter, `:short_codes:`, moods in brackets. The text is
/// in its usual spelling, and so long afterwards as before.
void blank_decoration(std::u32string& text, char32_t instead);

}  // namespace bot
