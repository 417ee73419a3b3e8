#pragma once

#include <cstddef>
#include <string_view>

/// What is asked of one character of a text.
namespace bot {

constexpr bool one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

constexpr bool latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

constexpr bool latin_or_digit(char32_t c) {
    return latin(c) || (c >= U'0' && c <= U'9');
}

/// The character there, or the one before it: a space where the text does not reach.
constexpr char32_t from(std::u32string_view text, std::size_t at) {
    return at < text.size() ? text[at] : U' ';
}

constexpr char32_t before(std::u32string_view text, std::size_t at) {
    return at > 0 ? text[at - 1] : U' ';
}

}  // namespace bot
