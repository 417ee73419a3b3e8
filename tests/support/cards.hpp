#pragma once

#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "bot/speaking/wording.hpp"
#include "tests/support/card_rows.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace tests {

using Json = nlohmann::json;

inline std::string link_to(const bot::MessageKey& post) {
    return "#hr/" + post.message;
}

inline Json marked_up(const bot::Card& card) {
    return Json::parse(cards::adaptive_card(card, link_to));
}

/// Calls `see` with every element of a card, forms included.
inline void visit(const Json& json, const std::function<void(const Json&)>& see) {
    if (json.is_object()) see(json);
    if (json.is_structured()) {
        for (const auto& part : json) visit(part, see);
    }
}

inline std::vector<Json> all_of(const Json& json, const std::string& type) {
    std::vector<Json> found;
    visit(json, [&](const Json& element) {
        if (element.value("type", "") == type) found.push_back(element);
    });
    return found;
}

/// Every button of that verb.
inline std::vector<Json> buttons(const Json& json, const std::string& verb) {
    auto all = all_of(json, "Action.Execute");
    std::erase_if(all, [&](const Json& button) { return button.at("verb") != verb; });
    return all;
}

/// What a person reads: the texts of a card, one a line, forms aside.
inline std::string read_aloud(const Json& json) {
    if (json.is_array()) {
        std::string all;
        for (const auto& part : json) all += read_aloud(part);
        return all;
    }
    if (!json.is_object()) return {};
    const auto type = json.value("type", "");
    if (type == "TextRun" || type == "TextBlock") return json.at("text").get<std::string>() + "\n";
    std::string all;
    for (const auto* part : {"body", "items", "columns", "inlines"}) {
        if (json.contains(part)) all += read_aloud(json.at(part));
    }
    if (!json.contains("actions")) return all;
    for (const auto& button : json.at("actions")) all += "[" + button.at("title").get<std::string>() + "]\n";
    return all;
}

}  // namespace tests
