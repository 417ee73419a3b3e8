#pragma once

#include "adapters/cards/adaptive_card.hpp"
#include "adapters/cards/elements.hpp"
#include "bot/wording.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace cards {

/// What all rows of one card share.
struct Sheet {
    const bot::Card& card;
    const Links& links;
    const bot::Words& words;

    /// On the reader's wall clock.
    bot::WallTime wall(bot::Timestamp at) const;

    /// What stands between two remarks.
    std::string_view comma() const { return card.language == bot::Language::Ja ? "・" : ", "; }
};

/// One row, and its number on the card: the ids of its inputs end in it.
struct Place {
    const bot::Card::Row& row;
    int number = 0;
    Buttons buttons = Buttons::Execute;

    std::string id(std::string_view field) const;
};

/// A button that acts. `more` is what the verb needs beside the post.
Json acts(std::string_view title, std::string_view verb, const Place& place, Json more);
Json acts(std::string_view title, std::string_view verb, const Place& place);

/// The one button of a form.
Json main_button(Json button);

}  // namespace cards
