#pragma once

#include <cstddef>
#include <string_view>

namespace bot {

/// How many characters from `at` on are code and not words: between backticks, a block between fences, a
/// formula with its brackets (`=IF(A1="?",1,2)`), a call with a quoted word in it, the `? … :` of a choice, a
/// request
/// (`GET /…`); nought where none begins there. What is never closed is none, but for a block that names its
/// language.
std::size_t code_at(std::u32string_view text, std::size_t at);

/// Whether a line is plainly code that somebody pasted without a mark: a comment, a tag, a statement, a
/// prompt. A sentence is none, whatever signs stand in it.
bool is_code(std::u32string_view line);

}  // namespace bot
