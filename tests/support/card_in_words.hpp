#pragma once

#include "tests/support/cards.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace tests {

// A story knows its posts by a mark in their text: `[1] I tried it.`

inline std::string mark_of(const std::string& post) {
    return "[" + post + "]";
}

inline std::string text_of(const std::string& post, const std::string& words) {
    return mark_of(post) + " " + words;
}

/// The rows of an Adaptive Card, those behind a count too.
inline std::vector<Json> rows_of(const Json& card) {
    auto rows = all_of(card, "Container");
    std::erase_if(rows, [](const Json& part) { return !part.value("separator", false); });
    return rows;
}

/// How a row stands, told by what can be pressed.
inline std::string state_of(const Json& row) {
    const auto has = [&](const char* verb) { return !buttons(row, verb).empty(); };
    if (has("close")) {
        const auto all = buttons(row, "close");
        const bool asks_back = std::ranges::any_of(
            all, [](const Json& button) { return button.at("data").value("confirm", false); });
        return asks_back ? "really?" : "waits";
    }
    if (has("helped")) return "asks for help";
    if (has("undo")) return "closed";
    if (has("keep_closed")) return "reopen?";
    return has("reopen") ? "later" : "withdrawn";
}

/// `1 waits, 2 closed`
inline std::string rows_in_words(const Json& card) {
    std::string words;
    for (const auto& row : rows_of(card)) {
        const auto text = read_aloud(row);
        const auto begin = text.find('[');
        const auto name = text.substr(begin + 1, text.find(']') - begin - 1);
        words += (words.empty() ? "" : ", ") + name + " " + state_of(row);
    }
    return words;
}

/// What a press sends: the button's own data and the inputs, named as on its row.
inline Json sent_by(const Json& button, const Json& inputs) {
    auto data = button.at("data");
    const auto row = data.value("row", Json{});
    const auto number = row.is_null() ? "" : "." + (row.is_string() ? row.get<std::string>() : row.dump());
    for (const auto& [name, value] : inputs.items()) data[name + number] = value;
    return data;
}

/// A button that says how to close does so in one tap: nothing that is written beside it counts.
inline bool takes(const Json& button, const Json& inputs) {
    const auto& data = button.at("data");
    return !inputs.contains("action") || !data.contains("action") || data.contains("confirm");
}

/// … of the button of that verb for so many posts that takes these inputs, in the row with that mark.
inline Json data_for_all(const Json& card, const std::string& verb, std::size_t posts,
                         const std::string& mark, const Json& inputs) {
    const auto count = [](const Json& button) {
        const auto& post = button.at("data").at("post");
        return post.is_array() ? post.size() : std::size_t{1};
    };
    for (const auto& row : rows_of(card)) {
        if (read_aloud(row).find(mark) == std::string::npos) continue;
        for (const auto& button : buttons(row, verb)) {
            if (count(button) == posts && takes(button, inputs)) return sent_by(button, inputs);
        }
    }
    throw std::runtime_error{"no button " + verb + " at " + mark + " on: " + rows_in_words(card)};
}

enum class Page { Next, First };

/// What the button sends that leads to another page of the card.
inline Json data_of_page(const Json& card, Page page) {
    for (const auto& button : buttons(card, "page")) {
        const bool to_first = button.at("data").at("from") == 0;
        if (to_first == (page == Page::First)) return button.at("data");
    }
    throw std::runtime_error{"no such page of: " + rows_in_words(card)};
}

/// What there is to choose from before the button of that verb is pressed, in the row with that mark.
inline std::vector<std::string> choices_before(const Json& card, const std::string& verb,
                                               const std::string& mark) {
    std::vector<std::string> titles;
    for (const auto& row : rows_of(card)) {
        if (read_aloud(row).find(mark) == std::string::npos) continue;
        for (const auto& form : all_of(row, "AdaptiveCard")) {
            const auto& actions = form.at("actions");
            const auto acts = [&](const Json& button) { return button.value("verb", "") == verb; };
            if (std::ranges::none_of(actions, acts)) continue;
            for (const auto& field : all_of(form.at("body"), "Input.ChoiceSet")) {
                for (const auto& choice : field.at("choices")) titles.push_back(choice.at("title"));
            }
        }
    }
    return titles;
}

inline Json data_of_button(const Json& card, const std::string& verb, const std::string& mark,
                           const Json& inputs) {
    return data_for_all(card, verb, 1, mark, inputs);
}

}  // namespace tests
