#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// One spelling for what people take for the same. Whoever compares texts does it by this: what is heard,
/// what is looked for, whom a name means. What is shown stays as it was written.
namespace bot {

/// NFKC, capitals kept: full-width and half-width forms in usual width, kana in one character with their
/// marks; every dash and look-alike of a hyphen as `-` (also ー between a letter and a digit of ASCII), every
/// space as a space, curly apostrophes and quotation marks plain; what is invisible is left out. Emoji stay
/// as they are.
std::u32string usual_spelling(std::u32string_view text);

/// A text in its usual spelling, and where in what was written each of its characters begins. Of several that
/// stand for one (㈱), the first has it all.
struct Spelt {
    std::u32string usual{};
    std::vector<std::size_t> begins{};
};

Spelt spell(std::u32string_view text);

/// In small letters: one for each.
char32_t lower(char32_t c);
std::u32string lower(std::u32string_view text);

/// As two people would call two texts the same: in their usual spelling and in small letters.
std::u32string folded(std::string_view text);

/// Whether it is of words: a letter or a digit of any script.
bool of_words(char32_t c);

/// Stands in the place of what is read as one piece, an address or code.
inline constexpr char32_t stands_for_another = 0xFFFC;

/// Whether it is a picture or a sign without words: emoji and what colours or joins them, symbols, what a
/// font alone gives a meaning; but nothing of ASCII.
bool decorates(char32_t c);

}  // namespace bot
