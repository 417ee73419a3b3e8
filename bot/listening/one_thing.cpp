#include "bot/listening/one_thing.hpp"

#include "bot/listening/own_words.hpp"
#include "bot/listening/sentences.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>

namespace bot {

namespace {

std::string without_stand_ins(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (!stands_in(decode(line))) words.append(line).push_back('\n');
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return words;
}

/// Without blanks: in Japanese there are none to go by, and a line break is pasted as one. Nor with the tone
/// of a skin, which one device adds.
std::u32string without_blanks(std::string_view text) {
    auto words = folded(text);
    const auto tone = [](char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; };
    std::erase_if(words, [&](char32_t c) { return c == U' ' || c == U'\n' || c == U'\r' || tone(c); });
    return words;
}

}  // namespace

bool one_thing(const Post& one, const Post& other) {
    const auto apart = one.posted_at - other.posted_at;
    const bool elsewhere = one.key.conversation != other.key.conversation;
    if (one.author != other.author || !elsewhere || apart > one_breath || -apart > one_breath) return false;
    const auto words = without_stand_ins(one.text);
    return without_blanks(words) == without_blanks(without_stand_ins(other.text)) &&
           !spoken(words).sentences.empty();
}

}  // namespace bot
