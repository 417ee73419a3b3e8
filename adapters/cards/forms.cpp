#include "adapters/cards/forms.hpp"

#include <algorithm>

namespace cards {

namespace {

/// The label of a switch may be read as Markdown: there, a name that could be is left out.
std::string_view harmless(std::string_view name) {
    const bool markup = name.find_first_of("*_[]()<>`~#\\|!&") != std::string_view::npos;
    return markup ? std::string_view{} : name;
}

Field action_field(const Reader& reader, const bot::ActionId& chosen) {
    OneOf actions{.chosen = chosen.value};
    for (const auto& choice : reader.card.choices) {
        actions.choices.push_back({choice.action.value, choice.label});
    }
    return {"action", std::string{reader.words.what_did_you_do}, std::move(actions)};
}

Field line_field(std::string name, std::string_view label) {
    return {std::move(name), std::string{label}, Written{}};
}

Field moment_field(const bot::Words& words) {
    OneOf moments{.choices = {{"1h", std::string{words.in_one_hour}},
                              {"tomorrow", std::string{words.tomorrow_morning}},
                              {"monday", std::string{words.monday_morning}}},
                  .chosen = "tomorrow"};
    return {"until", std::string{words.when_again}, std::move(moments)};
}

}  // namespace

Button acts(std::string_view title, std::string_view verb, const Row& row) {
    Button button{.title = std::string{title}, .verb = std::string{verb}, .post = row.post, .rev = row.rev};
    if (!row.copies.empty() && verb != "ask") button.together = posts_of(row);
    return button;
}

bot::ActionId first_choice(const bot::Card& card) {
    const bot::ActionId answered{"answered"};
    const auto found = std::ranges::find(card.choices, answered, &bot::Card::Choice::action);
    if (found != card.choices.end()) return found->action;
    return card.choices.empty() ? bot::ActionId{} : card.choices.front().action;
}

Field words_field(std::string_view label, const std::string& begun) {
    return {"words", std::string{label}, Written{Written::Lines::Several, begun}};
}

std::vector<Field> close_fields(const Reader& reader, const Row& row, const bot::ActionId& chosen) {
    const auto& words = reader.words;
    std::vector<Field> fields{
        action_field(reader, chosen),
        words_field(words.in_your_words, row.unsaid ? row.unsaid->words : std::string{})};
    if (row.channel_lost) return fields;
    auto send = row.copies.empty()
                    ? words.send_to_thread(harmless(row.author), harmless(reader.card.reader_name))
                    : reader.help.send_to_threads(row.copies.size() + 1);
    // Whose words did not arrive wanted them there.
    const bool brings_again = row.unsaid && !row.unsaid->words.empty();
    fields.push_back({"to_thread", std::move(send), brings_again ? Switch::On : Switch::Off});
    return fields;
}

std::vector<Field> close_fields(const Reader& reader, const Row& row, const bot::Card::Unsent& unsent) {
    auto fields = close_fields(reader, row, unsent.action);
    fields.at(1) = words_field(reader.words.in_your_words, unsent.words);
    if (unsent.to_thread && !row.channel_lost) fields.at(2).kind = Switch::On;
    return fields;
}

Form close_form(const Reader& reader, const Row& row, std::string_view title) {
    Form form{.title = std::string{title},
              .fields = close_fields(reader, row, first_choice(reader.card)),
              .button = acts(reader.words.close, "close", row)};
    if (!row.answered_by.empty()) {
        form.notes.push_back({reader.words.is_this_done(row.answered_by), Tone::Quiet});
    }
    return form;
}

Form close_together_form(const Reader& reader, const Row& row) {
    const auto count = row.together.size();
    Form form{
        .title = reader.help.close_together(count),
        .fields = {action_field(reader, first_choice(reader.card)), words_field(reader.words.in_your_words)},
        .button = acts(reader.help.close_together(count), "close", row),
        .which = Form::Which::ClosingTogether};
    if (!row.channel_lost) {
        form.fields.push_back({"to_thread", reader.help.send_to_threads(count), Switch::Off});
    }
    form.button.together = row.together;
    return form;
}

Form snooze_form(const Reader& reader, const Row& row) {
    const auto& words = reader.words;
    return {.title = std::string{words.later},
            .fields = {moment_field(words), line_field("until_words", words.when_in_words),
                       line_field("reason", words.reason)},
            .button = acts(words.wait_until_then, "snooze", row)};
}

}  // namespace cards
