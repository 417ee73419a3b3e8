#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

// A message is one text. What its writer says in words of their own stands in it beside what is none: lines
// that begin with `>` are carried along from elsewhere; a line that begins with one of a few pictures stands
// in for a file, a picture, a card; code; addresses. Only own words decide anything.

/// The pictures with which a line begins that stands in for something: a file; a picture; a voice; a video;
/// anything else.
constexpr std::u32string_view stand_in_signs = U"📎🖼🎤🎬🗂";

/// Whether a line is such a one.
bool stands_in(std::u32string_view line);

/// … for a GIF or a sticker, which is a smile rather than something to look at.
bool moves_or_sticks(std::u32string_view line);

/// A part of a text that is not its writer's own words: whole lines, or code and addresses, of which somebody
/// may well speak.
struct Foreign {
    enum class Kind { Line, Code, Address };

    std::size_t from = 0;
    std::size_t to = 0;
    Kind kind = Kind::Line;
};

/// All such parts, in order.
std::vector<Foreign> foreign_in(std::u32string_view text);

/// What its writer says in words of their own, with a space in the place of the rest.
std::u32string own_words(std::u32string_view text);
std::string own_words(std::string_view text);

/// Without what stands in quotation marks that are closed in the same line: it is somebody else's, too.
std::u32string without_quotations(std::u32string_view text);
std::string without_quotations(std::string_view text);

}  // namespace bot
