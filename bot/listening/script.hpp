#pragma once

#include "bot/language.hpp"

#include <string>
#include <string_view>

namespace bot {

/// Japanese where kana or kanji stand in it.
Language language_of(std::string_view text);

/// One character for each: full-width letters and digits in usual width, half-width kana in usual width
/// (their marks stay beside them), all in lower case. So what is found in it stands at the same place in the
/// text.
std::u32string leveled(std::u32string_view text);

/// Half-width kana joined with the marks beside them, in usual width; all else as it is.
std::u32string whole_kana(std::u32string_view text);

/// As two people would call two texts the same: leveled, half-width kana joined with their marks.
std::u32string folded(std::string_view text);

}  // namespace bot
