#include "bot/listening/script.hpp"

#include "bot/listening/own_words.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>

namespace bot {

namespace {

bool japanese(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
}

}  // namespace

Language language_of(std::string_view text) {
    const auto all = decode(text);
    const auto own = own_words(all);
    const bool says_something = std::ranges::any_of(own, of_words);
    const auto read = usual_spelling(says_something ? own : all);
    return std::ranges::any_of(read, japanese) ? Language::Ja : Language::En;
}

}  // namespace bot
