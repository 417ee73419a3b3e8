#include "adapters/http/path.hpp"

#include <algorithm>
#include <cstddef>

namespace http {

namespace {

/// The value of a hexadecimal digit, or -1.
int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

/// How many bytes a character has that begins with `lead`; 0 where none does.
std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// Whether the second byte may follow: no overlong forms, no surrogates, nothing past U+10FFFF.
bool may_follow(unsigned char lead, unsigned char second) {
    switch (lead) {
        case 0xE0: return second >= 0xA0 && second <= 0xBF;
        case 0xED: return second >= 0x80 && second <= 0x9F;
        case 0xF0: return second >= 0x90 && second <= 0xBF;
        case 0xF4: return second >= 0x80 && second <= 0x8F;
        default: return second >= 0x80 && second <= 0xBF;
    }
}

bool is_character(std::string_view bytes) {
    if (bytes.size() == 1) return true;
    const auto is_tail = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    return may_follow(static_cast<unsigned char>(bytes[0]), static_cast<unsigned char>(bytes[1])) &&
           std::ranges::all_of(bytes.substr(2), is_tail);
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = length_of(static_cast<unsigned char>(text.front()));
        if (length == 0 || length > text.size() || !is_character(text.substr(0, length))) return false;
        text.remove_prefix(length);
    }
    return true;
}

/// The pieces between the separators; an empty text has one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    pieces.push_back(text);
    return pieces;
}

std::optional<std::string> decoded_form(std::string_view text) {
    std::string spaced{text};
    std::ranges::replace(spaced, '+', ' ');
    return decoded(spaced);
}

bool stands_for_itself(char letter) {
    constexpr std::string_view others = "-._~";
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || others.find(letter) != std::string_view::npos;
}

}  // namespace

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char letter : text) {
        if (stands_for_itself(letter)) {
            result += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        result.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
    return result;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        if (text.front() != '%') {
            plain += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto high = text.size() < 3 ? -1 : digit(text[1]);
        const auto low = text.size() < 3 ? -1 : digit(text[2]);
        if (high < 0 || low < 0) return {};
        plain += static_cast<char>(high * 16 + low);
        text.remove_prefix(3);
    }
    if (plain.find('\0') != std::string::npos || !is_utf8(plain)) return {};
    return plain;
}

std::optional<std::vector<std::string>> segments(std::string_view path) {
    if (!path.starts_with('/')) return {};
    if (path == "/") return std::vector<std::string>{};
    std::vector<std::string> plain;
    for (const auto piece : split(path.substr(1), '/')) {
        auto segment = decoded(piece);
        if (!segment) return {};
        plain.push_back(std::move(*segment));
    }
    return plain;
}

std::optional<Parameters> parameters(std::string_view query) {
    Parameters plain;
    for (const auto piece : split(query, '&')) {
        if (piece.empty()) continue;
        const auto equals = std::min(piece.find('='), piece.size());
        auto name = decoded_form(piece.substr(0, equals));
        auto value = decoded_form(piece.substr(std::min(equals + 1, piece.size())));
        if (!name || !value) return {};
        plain.emplace_back(std::move(*name), std::move(*value));
    }
    return plain;
}

std::optional<std::string> parameter(const Parameters& parameters, std::string_view name) {
    const auto found = std::ranges::find(parameters, name, &Parameters::value_type::first);
    if (found == parameters.end()) return {};
    return found->second;
}

}  // namespace http
