#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/language.hpp"

#include <string>

namespace teams {

/// What a message says, as plain text and in this order: its writer's own words; a line for each thing that
/// came in their place or beside them (`bot::stand_in`); what they carried along, each line behind `> `. From
/// its HTML, where it has that, else from its text; without mentions of the bot, with plain names in place of
/// all others, without the product's marks. Never blank. At most 64 KiB.
std::string text_of(const Activity& message, bot::Language language);

/// Its writer's own words alone; blank where there are none.
std::string own_words_of(const Activity& message, bot::Language language);

}  // namespace teams
