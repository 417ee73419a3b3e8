#include "bot/listening/until.hpp"

#include "bot/listening/spelling.hpp"
#include "bot/listening/until_parts.hpp"
#include "bot/listening/utf8.hpp"
#include "bot/moment.hpp"

#include <string>

namespace bot {

namespace {

constexpr std::chrono::hours longest{24 * 366};
constexpr std::size_t longest_text = 200;
constexpr std::size_t most_digits = 7;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

std::optional<Span> unit(char letter) {
    switch (letter) {
        case 's': return std::chrono::seconds{1};
        case 'm': return std::chrono::minutes{1};
        case 'h': return std::chrono::hours{1};
        case 'd': return std::chrono::hours{24};
        case 'w': return std::chrono::hours{24 * 7};
        default: return {};
    }
}

/// As scripts write it: a number and a letter.
std::optional<Span> span(std::string_view text) {
    if (text.size() < 2 || text.size() > most_digits + 1) return {};
    const auto one = unit(text.back());
    if (!one) return {};
    int count = 0;
    for (const char c : text.substr(0, text.size() - 1)) {
        if (c < '0' || c > '9') return {};
        count = count * 10 + (c - '0');
    }
    const Span whole = *one * count;
    if (whole <= Span{0} || whole > longest) return {};
    return whole;
}

/// A number, and what follows it.
bool take_number(std::u32string_view& text, WhenHeard& heard) {
    const bool leading_zero = text.starts_with(U'0');
    auto number = take_digits(text);
    const bool digits = number.has_value();
    if (!number) number = japanese::take_kanji_number(text);
    if (!number) return false;
    if (digits) {
        if (const auto numbers = take_numbers(*number, leading_zero, text, heard)) return *numbers;
    }
    return japanese::take_unit(*number, text, heard) || english::take_unit(*number, text, heard);
}

void skip_separators(std::u32string_view& text) {
    constexpr std::u32string_view separators = U" \n,、。.()・~〜!";
    text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
}

std::optional<Until> in_words(std::u32string_view text) {
    WhenHeard heard;
    for (skip_separators(text); !text.empty(); skip_separators(text)) {
        const bool understood =
            english::take_when(text, heard) || japanese::take_when(text, heard) || take_number(text, heard);
        if (!understood) return {};
    }
    return heard.until();
}

}  // namespace

std::optional<Until> parse_until(std::string_view text) {
    if (text.size() > longest_text) return {};
    const auto low = folded(trimmed(text));
    const auto plain = encode(low);
    if (const auto whole = span(plain)) return *whole;
    if (const auto at = parse_rfc3339(plain)) return *at;
    return in_words(low);
}

}  // namespace bot
