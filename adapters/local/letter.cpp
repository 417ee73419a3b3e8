#include "adapters/local/letter.hpp"

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "adapters/local/names.hpp"

namespace local {

Letter letter_of(const bot::Card& card, std::string id, const bot::AccountId& to,
                 std::string_view public_url) {
    const auto link = [&](const bot::MessageKey& post) { return address_of(post, public_url); };
    return {.id = std::move(id),
            .to = to,
            .text = cards::card_text(card),
            .card = cards::adaptive_card(card, link),
            .sent_at = card.composed_at,
            .updated_at = card.composed_at};
}

}  // namespace local
