#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace config {

// What people paste brings along what nobody sees. A value that is compared with another one (an id, a name,
// a date) then never matches, and looks right in every editor.

/// The first character that a value to compare cannot have: space of any sort at an end, a mark without
/// width, a control character, or a space that only looks like one. What belongs to the character before it
/// may stand (a variant of 葛, a family of emoji). The text is UTF-8.
std::optional<char32_t> stray_in(std::string_view text);

/// The text with each such character written out: `hr‹U+200B›`. A space of ASCII stays as it is.
std::string written_out(std::string_view text);

/// The text without such characters, and else as it is written.
std::string without_strays(std::string_view text);

/// The text without white space and what has no width at its ends.
std::string_view trimmed(std::string_view text);

/// As one types it: without stray characters, full width and look-alikes of hyphens, colons and quotes in
/// ASCII.
std::string typed(std::string_view text);

}  // namespace config
