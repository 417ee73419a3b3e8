#pragma once

#include "bot/listening/characters.hpp"
#include "bot/listening/english.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace bot {

/// How long the longest of these words is with which a text begins; nought where it begins with none. Of a
/// Latin word only the whole of it counts.
template <class Words>
std::size_t longest_of(std::u32string_view text, const Words& words) {
    std::size_t longest = 0;
    for (const std::u32string_view word : words) {
        if (word.size() <= longest) continue;
        const bool whole = latin(word.back()) || latin(word.front());
        if (whole ? english::begins(text, word) : text.starts_with(word)) longest = word.size();
    }
    return longest;
}

/// Whether a text is made of words of these sets and marks, and of nothing else.
template <class... Sets>
bool made_of(std::u32string_view text, std::u32string_view marks, const Sets&... sets) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(marks), text.size()));
        if (text.empty()) return true;
        const auto size = std::max({longest_of(text, sets)...});
        if (size == 0) return false;
        text.remove_prefix(size);
    }
}

}  // namespace bot
