#include "adapters/cards/adaptive/adaptive_card.hpp"

#include "adapters/cards/adaptive/section.hpp"

#include <nlohmann/json.hpp>

namespace cards {

namespace {

// For the frame of the card: headings, counts, what opens the rest.
constexpr std::size_t frame = 4'000;

/// The three sorts of rows.
class Sections {
public:
    Sections(const Sheet& sheet, Buttons buttons)
        : asking{sheet.language, "more"},
          ended{sheet.language, "more_ended"},
          put_off{sheet.language, "more_later"} {
        int number = 0;
        for (const auto& block : sheet.blocks) of(block.sort).add(block, {++number, buttons});
    }

    void show(Room room) {
        for (auto* section : {&asking, &ended, &put_off}) section->show_first(room);
        for (auto* section : {&asking, &ended, &put_off}) section->show_others(room);
    }

    Section asking;
    Section ended;
    Section put_off;

private:
    Section& of(Sort sort) {
        switch (sort) {
            case Sort::Asking: return asking;
            case Sort::Ended: return ended;
            case Sort::PutOff: return put_off;
        }
        return ended;
    }
};

Json body_of(const Sheet& sheet, Buttons buttons, Room room) {
    auto body = Json::array();
    const auto stands = sheet.title.empty() ? HeadStands::Alone : HeadStands::Above;
    if (sheet.head) body.push_back(marked_up(*sheet.head, stands));
    if (!sheet.title.empty()) body.push_back(heading(sheet.title));
    if (!sheet.order.empty()) body.push_back(words_of_ours(sheet.order, look_of(Tone::Quiet), "none"));

    Sections rows{sheet, buttons};
    rows.show(room);
    rows.asking.move_to(body);
    rows.ended.move_to(body);
    if (!sheet.put_off.empty()) body.push_back(words_of_ours(sheet.put_off, look_of(Tone::Strong), "large"));
    rows.put_off.move_to(body);
    return body;
}

}  // namespace

std::string adaptive_card(const Sheet& sheet, Buttons buttons) {
    const Room room{largest_card - frame - size_of(sheet.text)};
    return text_of({{"type", "AdaptiveCard"},
                    {"version", "1.5"},
                    {"lang", sheet.language == bot::Language::Ja ? "ja" : "en"},
                    {"fallbackText", sheet.text},
                    {"body", body_of(sheet, buttons, room)}});
}

std::string adaptive_card(const bot::Card& card, const Links& links, Buttons buttons) {
    return adaptive_card(sheet_of(card, links), buttons);
}

}  // namespace cards
