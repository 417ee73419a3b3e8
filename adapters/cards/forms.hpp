#pragma once

#include "adapters/cards/sheet.hpp"

#include <string>

namespace cards {

/// The way to close that stands first: `answered`, where the config has it; empty where there is none at all.
bot::ActionId first_choice(const bot::Card& card);

/// What stands below a button that opens it, with the one button that acts.
Json form(Json body, Json button);

/// How was it closed, in which words, and do they go into the thread: the fields alone.
Json close_fields(const Sheet& sheet, const Place& place, const bot::ActionId& chosen);

Json close_form(const Sheet& sheet, const Place& place);
/// Of all posts that stand together here: one way to close them, in the same words.
Json close_together_form(const Sheet& sheet, const Place& place);
Json snooze_form(const Sheet& sheet, const Place& place);

}  // namespace cards
