#pragma once

#include <algorithm>
#include <string_view>

/// Japanese words in a sentence, wherever they stand: there are no spaces to go by.
namespace bot::japanese {

using Text = std::u32string_view;

constexpr Text separators = U" 、,・~-()[]{}^_:;'\"*|/\\<>=+`•【】〔〕《》〈〉wm笑ー";
constexpr Text soft_endings = U"ねよーっ~ 、,・-()[]{}^_:;'\"*|/\\<>=+`•【】〔〕《》〈〉笑w";

template <class Set>
bool ends_with_any(Text text, const Set& set) {
    return std::any_of(set.begin(), set.end(), [&](Text ending) { return text.ends_with(ending); });
}

template <class Set>
bool has_any(Text text, const Set& set) {
    return std::any_of(set.begin(), set.end(), [&](Text part) { return text.find(part) != Text::npos; });
}

inline Text trimmed(Text text, Text front, Text back) {
    text.remove_prefix(std::min(text.find_first_not_of(front), text.size()));
    while (!text.empty() && back.find(text.back()) != Text::npos) text.remove_suffix(1);
    return text;
}

/// "Please tell me", in its many forms; not 教えてくださいまして, which thanks.
bool requests_something(Text text);

}  // namespace bot::japanese
