#pragma once

#include "adapters/cards/sheet.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cards {

using Json = nlohmann::json;

/// How a piece of text looks; the names are Adaptive Cards' own.
struct Look {
    std::string_view size = "default";
    std::string_view color = "default";
    bool bold = false;
    bool subtle = false;
};

/// How what is meant so looks.
Look look_of(Tone tone);

/// A piece of text that nobody reads as Markdown. It is never blank: Teams refuses a card with an empty one,
/// or shows a hole [issue].
Json run(std::string_view text, Tone tone);

/// One paragraph of such pieces.
Json paragraph(std::vector<Json> runs, std::string_view spacing = "small");

/// One paragraph of one piece.
Json said(const Note& note);

/// The bot's own words, which have no Markdown in them.
Json words_of_ours(std::string_view text, const Look& look, std::string_view spacing = "small");

/// The title of the whole card.
Json heading(std::string_view text);

Json container(Json items);
Json button_row(std::vector<Json> buttons);

Json opens_address(std::string_view title, std::string_view address);

/// What it takes in a message, in bytes: the larger of UTF-8 and UTF-16, as products count the one or the
/// other.
std::size_t size_of(const Json& json);

std::string text_of(const Json& json);

}  // namespace cards
