#pragma once

#include <algorithm>
#include <string_view>

/// English words in a sentence, by whole words.
namespace bot::english {

using Text = std::u32string_view;

constexpr Text separators = U" ,-:;()[]{}^_~*\"|/\\<>=+`•";

inline bool word_character(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'\'' ||
           (c >= 0xC0 && c < 0x2000) || c >= 0x2C00;
}

inline Text trimmed(Text text) {
    text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
    while (!text.empty() && separators.find(text.back()) != Text::npos) text.remove_suffix(1);
    return text;
}

// A whole word or words at the beginning.
inline bool begins(Text text, Text words) {
    if (text.empty() || text.front() != words.front()) return false;  // nearly always
    return text.starts_with(words) && (text.size() == words.size() || !word_character(text[words.size()]));
}

inline bool ends(Text text, Text words) {
    return text.ends_with(words) &&
           (text.size() == words.size() || !word_character(text[text.size() - words.size() - 1]));
}

inline bool has(Text text, Text words) {
    for (auto at = text.find(words); at != Text::npos; at = text.find(words, at + 1)) {
        const bool alone = at == 0 || !word_character(text[at - 1]);
        if (alone && begins(text.substr(at), words)) return true;
    }
    return false;
}

template <class Set>
inline bool begins_with_any(Text text, const Set& set) {
    return std::any_of(set.begin(), set.end(), [&](Text words) { return begins(text, words); });
}

template <class Set>
inline bool ends_with_any(Text text, const Set& set) {
    return std::any_of(set.begin(), set.end(), [&](Text words) { return ends(text, words); });
}

template <class Set>
inline bool has_any(Text text, const Set& set) {
    return std::any_of(set.begin(), set.end(), [&](Text words) { return has(text, words); });
}

}  // namespace bot::english
