#include "bot/speaking/names.hpp"

#include "bot/listening/spelling.hpp"
#include "bot/listening/utf8.hpp"
#include "bot/speaking/family_names.hpp"
#include "bot/speaking/name_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bot {

namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_raw = 1000;  // bytes; no product shows more

bool space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x3000;
}

// Controls, and what changes the direction of the text around a name or makes it invisible.
bool dropped(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
    return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::u32string on_one_line(std::u32string_view raw) {
    std::u32string line;
    for (const auto c : raw) {
        if (space(c)) {
            if (!line.empty() && line.back() != U' ') line.push_back(U' ');
        } else if (!dropped(c)) {
            line.push_back(c);
        }
    }
    return line;
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
    return text;
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool upper_or_digit(char c) {
    return digit(c) || (c >= 'A' && c <= 'Z');
}

bool hex_or_dash(char c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
}

template <class Test>
bool all(std::string_view text, Test test) {
    return std::all_of(text.begin(), text.end(), test);
}

bool any_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), digit);
}

bool slack_id(std::string_view text) {
    return text.size() >= 9 && (text.front() == 'U' || text.front() == 'W' || text.front() == 'B') &&
           all(text, upper_or_digit) && any_digit(text);
}

// Ids of Teams begin with a number and a colon: 29:1-abc, 8:orgid:…, 19:…@thread.tacv2.
bool teams_id(std::string_view text) {
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 && all(text.substr(0, colon), digit);
}

/// hanako@contoso.example; not 田中@人事, nor Tanaka@HR.
bool is_address(std::string_view text) {
    const auto at = text.rfind('@');
    if (at == std::string_view::npos) return false;
    const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return text.find('.', at) != std::string_view::npos && all(text.substr(at), plain);
}

bool id_or_address(std::string_view text) {
    if (text.find(' ') != std::string_view::npos) return false;
    if (is_address(text) || teams_id(text) || slack_id(text)) return true;
    const bool number = text.size() >= 5 && all(text, digit);
    const bool hex = text.size() >= 16 && all(text, hex_or_dash) && any_digit(text);
    return number || hex;
}

/// Signs and marks around it: 🌸花子🌸, ★, a comma.
std::u32string_view without_decoration(std::u32string_view name) {
    constexpr std::u32string_view marks = U" ,、;:|/*#~-–—_・";
    const auto goes = [&](char32_t c) {
        return decorates(c) || c == 0x200D || c == 0xFE0F || marks.find(c) != std::u32string_view::npos;
    };
    while (!name.empty() && goes(name.front())) name.remove_prefix(1);
    while (!name.empty() && goes(name.back())) name.remove_suffix(1);
    return name;
}

/// CONTOSO\hanako
std::u32string_view without_domain(std::u32string_view name) {
    const auto slash = name.find(U'\\');
    const bool domain = slash != std::u32string_view::npos && name.find(U' ') == std::u32string_view::npos;
    return domain ? name.substr(slash + 1) : name;
}

/// As one would say it to the person. Where nothing is left of it, it was no name.
std::u32string said_to_the_person(std::u32string_view line) {
    const auto bare = without_brackets(without_domain(line));
    const auto said = as_words(as_said(without_decoration(person_in(bare))));
    return std::u32string{without_titles(said)};
}

bool ends_with_title(std::string_view name) {
    constexpr std::array<std::string_view, 12> titles{"-san", "-sama", "さん", "さま", "様",   "先生",
                                                      "氏",   "殿",    "部長", "課長", "社長", "教授"};
    return std::any_of(titles.begin(), titles.end(), [&](auto title) { return name.ends_with(title); });
}

}  // namespace

std::string display_name(std::string_view raw) {
    const auto line = on_one_line(decode(raw.substr(0, longest_raw)));
    if (id_or_address(encode(trimmed(line)))) return {};
    const auto said = said_to_the_person(trimmed(line));
    const auto text = encode(trimmed(std::u32string_view{said}.substr(0, longest_name)));
    return id_or_address(text) ? std::string{} : text;
}

std::string spoken_to(const std::string& name, Language language) {
    if (language != Language::Ja) return name;
    const auto family = family_name(decode(name));
    return family.empty() ? name : encode(family);
}

std::string with_san(std::string_view name) {
    std::string text{name};
    if (!text.empty() && !ends_with_title(name)) text += "さん";
    return text;
}

}  // namespace bot
