#include "adapters/cards/adaptive/buttons.hpp"

#include "bot/overloaded.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace cards {

namespace {

constexpr std::size_t longest_words = 4000;
constexpr int forms_apart = 10'000;

/// Whether a button takes along what is in the inputs around it.
enum class Inputs { None, Around };

Json list_of(const std::vector<bot::PostNumber>& posts) {
    auto all = Json::array();
    for (const auto post : posts) all.push_back(str(post));
    return all;
}

Json data_of(const Button& button, const Place& place) {
    if (button.from && button.waiting == 0) return {{"from", *button.from}};
    if (button.from) return {{"from", *button.from}, {"waiting", button.waiting}};
    Json data{{"post", str(button.post)}, {"rev", button.rev}, {"row", place.row}};
    if (!button.together.empty()) data["post"] = list_of(button.together);
    if (button.action) data["action"] = button.action->value;
    if (button.confirmed) data["confirm"] = true;
    return data;
}

Json acts(const Button& button, const Place& place, Inputs inputs) {
    auto data = data_of(button, place);
    Json act{{"type", "Action.Execute"}, {"title", button.title}, {"verb", button.verb}, {"data", data}};
    if (place.buttons == Buttons::WithFallback) {
        data["verb"] = button.verb;
        act["fallback"] = {{"type", "Action.Submit"}, {"title", button.title}, {"data", std::move(data)}};
    }
    if (inputs == Inputs::Around) return act;
    act["associatedInputs"] = "none";  // else it would take the forms of other rows along
    if (act.contains("fallback")) act["fallback"]["associatedInputs"] = "none";
    return act;
}

Json positive(Json button) {
    button["style"] = "positive";
    return button;
}

/// A button that opens a form below itself.
Json opens(const Form& form, const Place& row) {
    const auto place = row.form(form.which);
    auto body = Json::array();
    for (const auto& note : form.notes) body.push_back(said(note));
    for (const auto& field : form.fields) body.push_back(input(field, place));
    auto actions = Json::array({positive(acts(form.button, place, Inputs::Around))});
    for (const auto& other : form.others) actions.push_back(opens(other, row));
    return {{"type", "Action.ShowCard"},
            {"title", form.title},
            {"card", {{"type", "AdaptiveCard"}, {"body", std::move(body)}, {"actions", std::move(actions)}}}};
}

Json text_input(const Written& written) {
    Json text{{"type", "Input.Text"}, {"maxLength", std::max(longest_words, written.begun.size())}};
    if (!written.begun.empty()) text["value"] = written.begun;
    if (written.lines == Written::Lines::Several) text["isMultiline"] = true;
    return text;
}

Json choice_set(const OneOf& one) {
    auto offered = Json::array();
    for (const auto& choice : one.choices)
        offered.push_back({{"value", choice.value}, {"title", choice.title}});
    return {{"type", "Input.ChoiceSet"},
            {"style", one.shown == OneOf::Shown::Folded ? "compact" : "expanded"},
            {"wrap", true},
            {"choices", std::move(offered)},
            {"value", one.chosen}};
}

Json toggle(Switch position) {
    return {{"type", "Input.Toggle"}, {"value", position == Switch::On ? "true" : "false"}, {"wrap", true}};
}

}  // namespace

Place Place::form(Form::Which which) const {
    return {row + static_cast<int>(which) * forms_apart, buttons};
}

Json input(const Field& field, const Place& place) {
    auto input = std::visit(bot::overloaded{
                                [](const Written& written) { return text_input(written); },
                                [](const OneOf& one) { return choice_set(one); },
                                [](Switch position) { return toggle(position); },
                            },
                            field.kind);
    input["id"] = field.name + "." + std::to_string(place.row);
    input[std::holds_alternative<Switch>(field.kind) ? "title" : "label"] = field.label;
    return input;
}

Json marked_up(const Button& button, const Place& place) {
    return acts(button, place, Inputs::None);
}

Json offer_row(const Block& block, const Place& place) {
    std::vector<Json> buttons;
    auto inputs = block.fields.empty() ? Inputs::None : Inputs::Around;
    const auto act = [&](const Button& button) {
        auto one = acts(button, place, std::exchange(inputs, Inputs::None));
        return button.weight == Button::Weight::Main ? positive(std::move(one)) : one;
    };
    for (const auto& offer : block.offers) {
        buttons.push_back(
            std::visit(bot::overloaded{act, [&](const Form& form) { return opens(form, place); }}, offer));
    }
    return button_row(std::move(buttons));
}

}  // namespace cards
