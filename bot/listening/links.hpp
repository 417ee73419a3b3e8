#pragma once

#include <cstddef>
#include <string_view>

namespace bot {

/// How many characters from `at` on are an address and not words: a link in any spelling, an e-mail address,
/// a path, a file's name; nought where none begins there. It ends before what a sentence goes on with: a mark
/// at its end, a bracket that was opened before it, Japanese right behind it.
std::size_t address_at(std::u32string_view text, std::size_t at);

}  // namespace bot
