#include "adapters/cards/elements.hpp"

#include "adapters/text/text.hpp"
#include "bot/excerpt.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cards {

namespace {

constexpr std::size_t longest_excerpt = 80;
constexpr std::size_t longest_long_excerpt = 300;

// One character, as people count them, may be made of any number of bytes.
constexpr std::size_t largest_excerpt = 600;

constexpr std::size_t longest_words = 4000;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

Json looking(Json element, const Look& look) {
    if (look.size != plain.size) element["size"] = look.size;
    if (look.color != plain.color) element["color"] = look.color;
    if (look.bold) element["weight"] = "bolder";
    if (look.subtle) element["isSubtle"] = true;
    return element;
}

}  // namespace

Json run(std::string_view text, const Look& look) {
    return looking({{"type", "TextRun"}, {"text", text}}, look);
}

Json paragraph(std::vector<Json> runs, std::string_view spacing) {
    return {{"type", "RichTextBlock"}, {"inlines", std::move(runs)}, {"spacing", spacing}};
}

Json words_of_ours(std::string_view text, const Look& look, std::string_view spacing) {
    return looking({{"type", "TextBlock"}, {"text", text}, {"wrap", true}, {"spacing", spacing}}, look);
}

Json container(Json items) {
    return {{"type", "Container"}, {"items", std::move(items)}};
}

Json button_row(std::vector<Json> buttons) {
    return {{"type", "ActionSet"}, {"actions", std::move(buttons)}, {"spacing", "small"}};
}

Json opens(std::string_view title, Json form) {
    form["type"] = "AdaptiveCard";
    return {{"type", "Action.ShowCard"}, {"title", title}, {"card", std::move(form)}};
}

Json opens_address(std::string_view title, std::string_view address) {
    return {{"type", "Action.OpenUrl"}, {"title", title}, {"url", address}};
}

Json choice_set(std::string id, std::string_view label, const std::vector<Choice>& choices,
                std::string_view chosen) {
    auto offered = Json::array();
    for (const auto& choice : choices) offered.push_back({{"value", choice.value}, {"title", choice.title}});
    return {{"type", "Input.ChoiceSet"},
            {"id", std::move(id)},
            {"label", label},
            {"style", "expanded"},
            {"wrap", true},
            {"choices", std::move(offered)},
            {"value", chosen}};
}

Json drop_down(std::string id, std::string_view label, const std::vector<Choice>& choices,
               std::string_view chosen) {
    auto field = choice_set(std::move(id), label, choices, chosen);
    field["style"] = "compact";
    return field;
}

Json text_field(std::string id, std::string_view label, bool several_lines) {
    Json field{{"type", "Input.Text"}, {"id", std::move(id)}, {"label", label}, {"maxLength", longest_words}};
    if (several_lines) field["isMultiline"] = true;
    return field;
}

Json toggle(std::string id, std::string_view title, bool on) {
    return {{"type", "Input.Toggle"},
            {"id", std::move(id)},
            {"title", title},
            {"value", on ? "true" : "false"},
            {"wrap", true}};
}

std::size_t size_of(const Json& json) {
    const auto text = text_of(json);
    std::size_t units = 0;
    for (const auto byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (!continues_character(byte)) units += value >= 0xF0U ? 2 : 1;
    }
    return std::max(text.size(), 2 * units);
}

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string excerpt(const std::string& text) {
    return text::cut(text::one_line(bot::excerpt(text, largest_excerpt)), longest_excerpt);
}

std::string long_excerpt(const std::string& text) {
    return text::cut(text::one_line(text), longest_long_excerpt);
}

}  // namespace cards
