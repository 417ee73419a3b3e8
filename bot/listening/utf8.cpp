#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bot {

namespace {

struct Decoded {
    char32_t character = 0;
    std::size_t bytes = 0;  // nought: not valid
};

std::size_t length_by(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool fits(char32_t character, std::size_t bytes) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    return character >= least.at(bytes) && character <= 0x10FFFF && !surrogate;
}

bool is_plain(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

Decoded first_of(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const auto bytes = length_by(lead);
    if (bytes == 0 || bytes > text.size()) return {};
    if (bytes == 1) return {lead, 1};
    auto character = static_cast<char32_t>(lead & (0x7FU >> bytes));
    for (const char part : text.substr(1, bytes - 1)) {
        const auto byte = static_cast<unsigned char>(part);
        if ((byte & 0xC0U) != 0x80U) return {};
        character = (character << 6U) | (byte & 0x3FU);
    }
    return fits(character, bytes) ? Decoded{character, bytes} : Decoded{};
}

void append(std::string& text, char32_t character) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) return put(character);
    if (character < 0x800) {
        put(0xC0U | (character >> 6U));
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12U));
        put(0x80U | ((character >> 6U) & 0x3FU));
    } else {
        put(0xF0U | (character >> 18U));
        put(0x80U | ((character >> 12U) & 0x3FU));
        put(0x80U | ((character >> 6U) & 0x3FU));
    }
    put(0x80U | (character & 0x3FU));
}

}  // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto* const plain = std::ranges::find_if_not(utf8, is_plain);
        characters.append(utf8.begin(), plain);
        utf8.remove_prefix(static_cast<std::size_t>(plain - utf8.begin()));
        if (utf8.empty()) break;
        const auto next = first_of(utf8);
        if (next.bytes > 0) characters.push_back(next.character);
        utf8.remove_prefix(next.bytes > 0 ? next.bytes : 1);
    }
    return characters;
}

std::string encode(std::u32string_view characters) {
    std::string text;
    text.reserve(characters.size() * 3);
    for (const auto character : characters) append(text, character);
    return text;
}

}  // namespace bot
