#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// The text as valid UTF-8: what is broken in it becomes U+FFFD.
std::string valid_utf8(std::string_view text);

/// The text without control characters, NUL among them; line breaks and tabs stay. Valid UTF-8.
std::string clean(std::string_view text);

/// A name on one line: without characters that turn the direction of what stands around it (U+202A to U+202E,
/// U+2066 to U+2069), and without spaces at its ends. Valid UTF-8.
std::string clean_name(std::string_view name);

/// The text with each control character and line break turned into a space. Valid UTF-8.
std::string one_line(std::string_view text);

/// The first `graphemes` of the text, as a reader counts characters; then "…" if anything was left out. One
/// with more than 32 code points counts as several, so that the bound is one on bytes too. Valid UTF-8.
std::string cut(std::string_view text, std::size_t graphemes);

/// What it takes in a message, in bytes: the larger of UTF-8 and UTF-16, as products count the one or the
/// other.
std::size_t size_in_message(std::string_view text);

/// How many columns of a terminal the text takes: 2 for 漢, 0 for a control character.
std::size_t width(std::string_view text);

/// Whether there is nothing in it but spaces of all sorts and what has no width.
bool is_blank(std::string_view text);

}  // namespace text
