#include "adapters/cards/adaptive/elements.hpp"

#include "adapters/text/text.hpp"

#include <nlohmann/json.hpp>

namespace cards {

namespace {

constexpr Look plain{};
constexpr std::string_view nothing_said = "…";

Json looking(Json element, const Look& look) {
    if (look.size != plain.size) element["size"] = look.size;
    if (look.color != plain.color) element["color"] = look.color;
    if (look.bold) element["weight"] = "bolder";
    if (look.subtle) element["isSubtle"] = true;
    return element;
}

}  // namespace

Look look_of(Tone tone) {
    switch (tone) {
        case Tone::Plain: return plain;
        case Tone::Strong: return {.bold = true};
        case Tone::Quiet: return {.size = "small", .subtle = true};
        case Tone::Small: return {.size = "small"};
        case Tone::Good: return {.color = "good", .bold = true};
        case Tone::Doubtful: return {.color = "warning", .bold = true};
        case Tone::Fresh: return {.size = "small", .color = "warning", .bold = true};
        case Tone::Pressing: return {.size = "small", .color = "attention", .bold = true};
    }
    return plain;
}

Json run(std::string_view text, Tone tone) {
    const auto said = text::is_blank(text) ? nothing_said : text;
    return looking({{"type", "TextRun"}, {"text", said}}, look_of(tone));
}

Json paragraph(std::vector<Json> runs, std::string_view spacing) {
    return {{"type", "RichTextBlock"}, {"inlines", std::move(runs)}, {"spacing", spacing}};
}

Json said(const Note& note) {
    auto one = paragraph({run(note.text, note.tone)});
    if (!note.name.empty()) one["id"] = note.name;
    return one;
}

Json words_of_ours(std::string_view text, const Look& look, std::string_view spacing) {
    return looking({{"type", "TextBlock"}, {"text", text}, {"wrap", true}, {"spacing", spacing}}, look);
}

Json heading(std::string_view text) {
    auto heading = words_of_ours(text, {.size = "large", .bold = true});
    heading["style"] = "heading";
    return heading;
}

Json container(Json items) {
    return {{"type", "Container"}, {"items", std::move(items)}};
}

Json button_row(std::vector<Json> buttons) {
    return {{"type", "ActionSet"}, {"actions", std::move(buttons)}, {"spacing", "small"}};
}

Json opens_address(std::string_view title, std::string_view address) {
    return {{"type", "Action.OpenUrl"}, {"title", title}, {"url", address}};
}

std::size_t size_of(const Json& json) {
    return text::size_in_message(text_of(json));
}

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace cards
