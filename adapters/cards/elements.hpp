#pragma once

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

constexpr Look plain{};
constexpr Look strong{.bold = true};
constexpr Look quiet{.size = "small", .subtle = true};

/// A piece of text that nobody reads as Markdown.
Json run(std::string_view text, const Look& look);

/// One paragraph of such pieces.
Json paragraph(std::vector<Json> runs, std::string_view spacing = "small");

/// The bot's own words, which have no Markdown in them.
Json words_of_ours(std::string_view text, const Look& look, std::string_view spacing = "small");

Json container(Json items);
Json button_row(std::vector<Json> buttons);

/// A button that opens a form below itself.
Json opens(std::string_view title, Json form);

Json opens_address(std::string_view title, std::string_view address);

struct Choice {
    std::string_view value{};
    std::string_view title{};
};

Json choice_set(std::string id, std::string_view label, const std::vector<Choice>& choices,
                std::string_view chosen);
/// The same, folded up until it is asked.
Json drop_down(std::string id, std::string_view label, const std::vector<Choice>& choices,
               std::string_view chosen);
Json text_field(std::string id, std::string_view label, bool several_lines);
Json toggle(std::string id, std::string_view title, bool on);

/// What it takes in a message, in bytes: the larger of UTF-8 and UTF-16, as products count the one or the
/// other.
std::size_t size_of(const Json& json);

std::string text_of(const Json& json);

/// The beginning of what somebody wrote, on one line: 80 characters as people count them.
std::string excerpt(const std::string& text);

/// More of it, for whoever has not read the post: 300 characters.
std::string long_excerpt(const std::string& text);

}  // namespace cards
