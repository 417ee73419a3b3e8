#include "adapters/cards/forms.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cards {

namespace {

/// The label of a switch may be read as Markdown: there, a name that could be is left out.
std::string_view harmless(std::string_view name) {
    const bool markup = name.find_first_of("*_[]()<>`~#\\|!&") != std::string_view::npos;
    return markup ? std::string_view{} : name;
}

}  // namespace

Json form(Json body, Json button) {
    return {{"body", std::move(body)}, {"actions", Json::array({main_button(std::move(button))})}};
}

bot::ActionId first_choice(const bot::Card& card) {
    const bot::ActionId answered{"answered"};
    const auto found = std::ranges::find(card.choices, answered, &bot::Card::Choice::action);
    if (found != card.choices.end()) return found->action;
    return card.choices.empty() ? bot::ActionId{} : card.choices.front().action;
}

Json action_field(const Sheet& sheet, const Place& place, const bot::ActionId& chosen) {
    std::vector<Choice> choices;
    for (const auto& choice : sheet.card.choices) choices.push_back({choice.action.value, choice.label});
    return choice_set(place.id("action"), sheet.words.what_did_you_do, choices, chosen.value);
}

Json close_fields(const Sheet& sheet, const Place& place, const bot::ActionId& chosen) {
    const auto& words = sheet.words;
    const auto send = words.send_to_thread(harmless(place.row.author), harmless(sheet.card.reader_name));
    return Json::array({
        action_field(sheet, place, chosen),
        text_field(place.id("words"), words.in_your_words, true),
        toggle(place.id("to_thread"), send, true),
    });
}

Json close_form(const Sheet& sheet, const Place& place) {
    auto body = Json::array();
    const auto& answered_by = place.row.answered_by;
    if (!answered_by.empty()) body.push_back(paragraph({run(sheet.words.is_this_done(answered_by), quiet)}));
    for (auto& field : close_fields(sheet, place, first_choice(sheet.card))) body.push_back(std::move(field));
    return form(std::move(body), acts(sheet.words.close, "close", place, Json::object()));
}

Json close_together_form(const Sheet& sheet, const Place& place) {
    const auto& posts = place.row.together;
    return form(Json::array({
                    action_field(sheet, place, first_choice(sheet.card)),
                    text_field(place.id("words"), sheet.words.in_your_words, true),
                    toggle(place.id("to_thread"), sheet.help.send_to_threads(posts.size()), false),
                }),
                acts(sheet.help.close_together(posts.size()), "close", place, {{"post", list_of(posts)}}));
}

Json snooze_form(const Sheet& sheet, const Place& place) {
    const auto& words = sheet.words;
    const std::vector<Choice> moments{
        {"1h", words.in_one_hour}, {"tomorrow", words.tomorrow_morning}, {"monday", words.monday_morning}};
    auto body = Json::array({
        choice_set(place.id("until"), words.when_again, moments, "tomorrow"),
        text_field(place.id("until_words"), words.when_in_words, false),
        text_field(place.id("reason"), words.reason, false),
    });
    return form(std::move(body), acts(words.wait_until_then, "snooze", place, Json::object()));
}

}  // namespace cards
