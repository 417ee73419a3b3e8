#pragma once

#include "adapters/cards/reader.hpp"

#include <string_view>
#include <vector>

namespace cards {

using Row = bot::Card::Row;

/// A button that acts on a row's post.
Button acts(std::string_view title, std::string_view verb, const Row& row);

/// The way to close that stands first: `answered`, where the config has it; empty where there is none at all.
bot::ActionId first_choice(const bot::Card& card);

/// How was it closed, in which words, and do they go into the thread: the fields alone.
std::vector<Field> close_fields(const Reader& reader, const Row& row, const bot::ActionId& chosen);

/// … as the reader had filled them in.
std::vector<Field> close_fields(const Reader& reader, const Row& row, const bot::Card::Unsent& unsent);

Form close_form(const Reader& reader, const Row& row, std::string_view title);
/// Of all posts that stand together here: one way to close them, in the same words.
Form close_together_form(const Reader& reader, const Row& row);
Form snooze_form(const Reader& reader, const Row& row);

/// A text field for words of one's own, of several lines.
Field words_field(std::string_view label, const std::string& begun = {});

}  // namespace cards
