#include "adapters/text/text.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace text {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view ellipsis = "\xE2\x80\xA6";     // U+2026

/// One code point, and the bytes that it was written with.
struct Character {
    utf8proc_int32_t code = -1;  ///< negative where the bytes are no character
    std::string_view bytes{};
};

bool goes_on(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The bytes that do not make a character: the first, and those that would have gone on with it.
std::string_view broken(std::string_view text) {
    const auto next = std::find_if_not(text.begin() + 1, text.end(), goes_on);
    return text.substr(0, static_cast<std::size_t>(next - text.begin()));
}

/// Nothing but the printable characters of ASCII and line breaks, as most texts in English are.
bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return (byte >= ' ' && byte < 0x7F) || byte == '\n'; });
}

/// The first character of what is not empty.
Character first_of(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return {text.front(), text.substr(0, 1)};
    constexpr std::size_t longest = 4;
    const auto head = text.substr(0, longest);
    Character character;
    const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(head.data());
    const auto size = utf8proc_iterate(begin, static_cast<utf8proc_ssize_t>(head.size()), &character.code);
    character.bytes = size > 0 ? text.substr(0, static_cast<std::size_t>(size)) : broken(text);
    return character;
}

/// Hands over each character, in order.
template <class Take>
void each(std::string_view text, Take take) {
    while (!text.empty()) {
        const auto character = first_of(text);
        take(character);
        text.remove_prefix(character.bytes.size());
    }
}

std::string_view valid(const Character& character) {
    return character.code < 0 ? replacement : character.bytes;
}

bool controls(const Character& character) {
    if (character.code >= 0x20 && character.code < 0x7F) return false;
    return character.code >= 0 && utf8proc_category(character.code) == UTF8PROC_CATEGORY_CC;
}

bool breaks_line(const Character& character) {
    return character.code == 0x2028 || character.code == 0x2029;
}

bool turns_direction(const Character& character) {
    const auto code = character.code;
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string_view without_outer_spaces(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// What a reader takes for the first character of a valid text: a letter with its marks, a flag, a family.
std::string_view first_grapheme(std::string_view text) {
    constexpr int most_codes = 32;
    if (text.empty()) return {};
    auto last = first_of(text);
    auto size = last.bytes.size();
    utf8proc_int32_t state = 0;
    for (int codes = 1; codes < most_codes && size < text.size(); ++codes) {
        const auto character = first_of(text.substr(size));
        if (utf8proc_grapheme_break_stateful(last.code, character.code, &state)) break;
        size += character.bytes.size();
        last = character;
    }
    return text.substr(0, size);
}

/// The first code point says it, but for a flag (two of one column each), a sign that U+FE0F makes a picture
/// of, and the voice marks of half-width katakana, which take a column of their own.
std::size_t columns(std::string_view grapheme) {
    constexpr std::string_view as_picture = "\xEF\xB8\x8F";
    const auto code = first_of(grapheme).code;
    const bool flag = code >= 0x1F1E6 && code <= 0x1F1FF;
    if (flag || grapheme.find(as_picture) != std::string_view::npos) return 2;

    auto sum = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
    each(grapheme.substr(first_of(grapheme).bytes.size()), [&](const Character& mark) {
        if (mark.code == 0xFF9E || mark.code == 0xFF9F) ++sum;
    });
    return sum;
}

}  // namespace

std::string valid_utf8(std::string_view text) {
    if (is_plain(text)) return std::string{text};
    std::string result;
    result.reserve(text.size());
    each(text, [&](const Character& character) { result += valid(character); });
    return result;
}

std::string clean(std::string_view text) {
    if (is_plain(text)) return std::string{text};
    std::string result;
    result.reserve(text.size());
    each(text, [&](const Character& character) {
        const bool stays = character.code == '\n' || character.code == '\t' || !controls(character);
        if (stays) result += valid(character);
    });
    return result;
}

std::string clean_name(std::string_view name) {
    std::string result;
    each(name, [&](const Character& character) {
        if (!turns_direction(character)) result += valid(character);
    });
    return std::string{without_outer_spaces(one_line(result))};
}

std::string one_line(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    each(text, [&](const Character& character) {
        const bool apart = controls(character) || breaks_line(character);
        result += apart ? " " : valid(character);
    });
    return result;
}

std::string cut(std::string_view text, std::size_t graphemes) {
    auto result = valid_utf8(text);
    std::size_t size = 0;
    for (; graphemes > 0 && size < result.size(); --graphemes) {
        size += first_grapheme(std::string_view{result}.substr(size)).size();
    }
    if (size < result.size()) result.replace(size, std::string::npos, ellipsis);
    return result;
}

std::size_t size_in_message(std::string_view text) {
    std::size_t units = 0;
    for (const char byte : text) {
        if (!goes_on(byte)) units += static_cast<unsigned char>(byte) >= 0xF0U ? 2 : 1;
    }
    return std::max(text.size(), 2 * units);
}

std::size_t width(std::string_view text) {
    const auto whole = valid_utf8(text);
    std::size_t sum = 0;
    for (std::string_view rest{whole}; !rest.empty();) {
        const auto grapheme = first_grapheme(rest);
        sum += columns(grapheme);
        rest.remove_prefix(grapheme.size());
    }
    return sum;
}

bool is_blank(std::string_view text) {
    constexpr std::array<std::string_view, 10> blanks{" ",      "\t",     "\r",     "\n",     "\u3000",
                                                      "\u00A0", "\u200B", "\u200C", "\u200D", "\uFEFF"};
    while (!text.empty()) {
        const auto blank = std::ranges::find_if(blanks, [&](auto one) { return text.starts_with(one); });
        if (blank == blanks.end()) return false;
        text.remove_prefix(blank->size());
    }
    return true;
}

}  // namespace text
