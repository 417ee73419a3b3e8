#include "adapters/cards/adaptive/adaptive_card.hpp"

#include "adapters/cards/adaptive/page.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cards {

namespace {

// For the frame of the card: headings, counts, what opens the rest or turns the page.
constexpr std::size_t frame = 4'000;

Json body_of(const Sheet& sheet, Buttons buttons, std::size_t room) {
    auto body = Json::array();
    const auto stands = sheet.title.empty() ? HeadStands::Alone : HeadStands::Above;
    if (sheet.head) body.push_back(marked_up(*sheet.head, stands));
    if (!sheet.title.empty()) body.push_back(heading(sheet.title));
    if (!sheet.order.empty()) body.push_back(words_of_ours(sheet.order, look_of(Tone::Quiet), "none"));
    add_rows(sheet, buttons, room, body);
    return body;
}

}  // namespace

std::string adaptive_card(const Sheet& sheet, Buttons buttons, std::size_t largest) {
    const auto taken = frame + size_of(sheet.text);
    return text_of({{"type", "AdaptiveCard"},
                    {"version", "1.5"},
                    {"lang", sheet.language == bot::Language::Ja ? "ja" : "en"},
                    {"fallbackText", sheet.text},
                    {"body", body_of(sheet, buttons, largest - std::min(largest, taken))}});
}

std::string adaptive_card(const bot::Card& card, const Links& links, Buttons buttons, std::size_t largest) {
    return adaptive_card(sheet_of(card, links), buttons, largest);
}

}  // namespace cards
