#pragma once

#include "adapters/cards/compose.hpp"
#include "bot/speaking/wording.hpp"

#include <string_view>

namespace cards {

/// For whom a card is composed: in which words, on whose clock, with links of which product.
struct Reader {
    Reader(const bot::Card& whole, const Links& to_posts);

    const bot::Card& card;
    const Links& links;
    const bot::Words& words;
    const bot::DigestWords& digest;
    const bot::HelpWords& help;

    /// On the reader's wall clock.
    bot::WallTime wall(bot::Timestamp at) const;

    /// A PMO member, and not an advisor who was only asked.
    bool is_member() const { return !card.choices.empty(); }

    /// Said where no post asks for anything: to an advisor it may still wait for others.
    std::string_view nothing_asked() const { return is_member() ? words.nobody_waiting : help.nothing_more; }

    /// What stands between two remarks.
    std::string_view comma() const { return card.language == bot::Language::Ja ? "・" : ", "; }
};

}  // namespace cards
