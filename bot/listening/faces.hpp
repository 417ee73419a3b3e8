#pragma once

#include <cstddef>
#include <string_view>

namespace bot {

/// How many characters from `at` on are a face made of characters, with its arms: `m(_ _)m`, `(´▽`)`, `:-)`,
/// `T_T`; nought where none begins there. By rule: signs with at most single letters among them, in brackets
/// or the same on both sides. The text is in its usual spelling.
std::size_t face_at(std::u32string_view text, std::size_t at);

/// Whether what stands in brackets is such a face, or tells how somebody feels: (笑).
bool is_face(std::u32string_view between_brackets);

}  // namespace bot
