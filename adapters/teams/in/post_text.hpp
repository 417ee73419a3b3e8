#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/language.hpp"

#include <string>
#include <vector>

namespace teams {

/// What a message says, as plain text and in this order: its writer's own words; a line for each thing that
/// came in their place or beside them (`bot::stand_in`, in the language of those words, where that is clear);
/// what they carried along, each line behind `> `. From its HTML, where it has that, else from its text;
/// without mentions of the bot, with plain names in place of all others, without the product's marks. Never
/// blank. At most 64 KiB.
std::string text_of(const Activity& message, bot::Language language);

/// What stands in that because others called it so, in order: whom it mentions, what a link is called.
std::vector<std::string> names_in(const Activity& message, bot::Language language);

/// What a message says to the bot alone: its writer's own words, with the addresses of links; where there are
/// none, what came in their place, none of which is a wish. Blank where nothing came.
std::string said_to_us(const Activity& message, bot::Language language);

}  // namespace teams
