#include "adapters/cards/sheet.hpp"

#include <nlohmann/json.hpp>

namespace cards {

bot::WallTime Sheet::wall(bot::Timestamp at) const {
    return {card.zone->to_local(at), card.zone->to_local(card.composed_at)};
}

std::string Place::id(std::string_view field) const {
    return std::string{field} + "." + std::to_string(number);
}

Json acts(std::string_view title, std::string_view verb, const Place& place, Json more) {
    if (!more.contains("post")) more["post"] = str(place.row.post);
    more["rev"] = place.row.rev;
    more["row"] = place.number;
    Json button{{"type", "Action.Execute"}, {"title", title}, {"verb", verb}, {"data", more}};
    if (place.buttons == Buttons::WithFallback) {
        more["verb"] = verb;
        button["fallback"] = {{"type", "Action.Submit"}, {"title", title}, {"data", std::move(more)}};
    }
    return button;
}

Json acts(std::string_view title, std::string_view verb, const Place& place) {
    auto button = acts(title, verb, place, Json::object());
    button["associatedInputs"] = "none";  // else it would take the forms of other rows along
    if (button.contains("fallback")) button["fallback"]["associatedInputs"] = "none";
    return button;
}

Json list_of(const std::vector<bot::PostNumber>& posts) {
    auto all = Json::array();
    for (const auto post : posts) all.push_back(str(post));
    return all;
}

Json main_button(Json button) {
    button["style"] = "positive";
    return button;
}

}  // namespace cards
