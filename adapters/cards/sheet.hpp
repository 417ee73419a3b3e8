#pragma once

#include "adapters/cards/adaptive_card.hpp"
#include "adapters/cards/elements.hpp"
#include "bot/speaking/wording.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace cards {

/// What all rows of one card share.
struct Sheet {
    const bot::Card& card;
    const Links& links;
    const bot::Words& words;
    const bot::DigestWords& digest;
    const bot::HelpWords& help;

    /// On the reader's wall clock.
    bot::WallTime wall(bot::Timestamp at) const;

    /// A PMO member's card, not that of an advisor who was only asked.
    bool of_a_member() const { return !card.choices.empty(); }

    /// Said where no post asks for anything: to an advisor it may still wait for others.
    std::string_view nothing_asked() const {
        return of_a_member() ? words.nobody_waiting : help.nothing_more;
    }

    /// What stands between two remarks.
    std::string_view comma() const { return card.language == bot::Language::Ja ? "・" : ", "; }
};

/// One row, and its number on the card: the ids of its inputs end in it.
struct Place {
    const bot::Card::Row& row;
    int number = 0;
    Buttons buttons = Buttons::Execute;

    std::string id(std::string_view field) const;

    /// For another form of the same row, whose inputs have the same names.
    Place form(int which) const { return {row, number + which * forms_apart, buttons}; }

    // Which form.
    static constexpr int handing_over = 1;
    static constexpr int closing_together = 2;
    static constexpr int a_word = 3;

    static constexpr int forms_apart = 10'000;
};

/// A button that acts. `more` is what the verb needs beside the post, or in its place the list of posts.
Json acts(std::string_view title, std::string_view verb, const Place& place, Json more);
Json acts(std::string_view title, std::string_view verb, const Place& place);

/// `post` of a button that acts on several.
Json list_of(const std::vector<bot::PostNumber>& posts);

/// The one button of a form.
Json main_button(Json button);

}  // namespace cards
