#include "adapters/cards/row.hpp"

#include "adapters/cards/forms.hpp"
#include "adapters/cards/help_forms.hpp"
#include "adapters/cards/notes.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace cards {

namespace {

using Row = bot::Card::Row;

constexpr Look first_post_look{.size = "small", .color = "warning", .bold = true};

Look look_of_age(const Row& row) {
    if (row.age.days >= 2) return {.size = "small", .color = "attention", .bold = true};
    if (row.age.days == 1 || row.first_post) return {.size = "small", .color = "warning", .bold = true};
    return {.size = "small"};
}

/// Theme, owner, who replied: what is known about a post, in one breath.
std::string remarks(const Sheet& sheet, const Row& row) {
    std::string all = excerpt(row.theme);
    const auto add = [&](std::string_view remark) { all.append(sheet.comma()).append(remark); };
    if (!row.owner.empty()) add(sheet.words.owner_is(row.owner));
    if (!row.answered_by.empty()) add(sheet.words.replied(row.answered_by));
    if (row.edited) add(sheet.words.edited);
    if (row.reopened && row.kind == bot::Card::Kind::Waiting) add(sheet.words.opened_again);
    return all;
}

Json column(std::string_view width, Json items) {
    return {{"type", "Column"}, {"width", width}, {"items", std::move(items)}};
}

Json head(const Sheet& sheet, const Row& row) {
    std::vector<Json> who{run(sheet.words.called(row.author), strong),
                          run("  " + remarks(sheet, row), quiet)};
    if (row.first_post) who.push_back(run("  " + std::string{sheet.words.first_post}, first_post_look));
    auto columns = Json::array({column("stretch", Json::array({paragraph(std::move(who), "none")}))});
    if (row.kind == bot::Card::Kind::Waiting) {
        auto age = paragraph({run(sheet.words.age(row.age), look_of_age(row))}, "none");
        age["horizontalAlignment"] = "right";
        columns.push_back(column("auto", Json::array({std::move(age)})));
    }
    return {{"type", "ColumnSet"}, {"columns", std::move(columns)}};
}

/// Who wrote what; pressing it leads to the post.
Json post_of(const Sheet& sheet, const Row& row) {
    const auto text = row.kind == bot::Card::Kind::Asked ? long_excerpt(row.text) : excerpt(row.text);
    auto post = container(Json::array({head(sheet, row), paragraph({run(text, plain)}, "none")}));
    const auto address = sheet.links ? sheet.links(row.key) : std::string{};
    if (!address.empty()) post["selectAction"] = opens_address(sheet.words.go_to_post(row.author), address);
    return post;
}

Json close_as_answered(const Sheet& sheet, const Place& place) {
    auto button = acts(sheet.words.close_as_answered, "close", place);
    const auto& answered = button["data"]["action"] = first_choice(sheet.card).value;
    if (button.contains("fallback")) button["fallback"]["data"]["action"] = answered;
    return button;
}

std::vector<Json> usual_buttons(const Sheet& sheet, const Place& place) {
    const auto& words = sheet.words;
    auto later = opens(words.later, snooze_form(sheet, place));
    if (place.row.pmo_answered) {
        return {close_as_answered(sheet, place), opens(words.another_action, close_form(sheet, place)),
                std::move(later)};
    }
    std::vector<Json> buttons{opens(words.act_and_close, close_form(sheet, place)), std::move(later)};
    const bool may_take = !place.row.owner.empty() || place.row.step == bot::Step::Pool;
    if (may_take) buttons.push_back(acts(words.take_over, "take", place));
    return buttons;
}

Json undo_button(const Sheet& sheet, const Place& place, bot::Timestamp until) {
    return acts(sheet.words.undo_until(sheet.wall(until)), "undo", place);
}

std::vector<Json> buttons_of_waiting(const Sheet& sheet, const Place& place) {
    const auto& row = place.row;
    auto buttons = usual_buttons(sheet, place);
    std::ranges::move(help_openers(sheet, place), std::back_inserter(buttons));
    if (row.undo_until) buttons.push_back(undo_button(sheet, place, *row.undo_until));
    if (!row.together.empty()) {
        buttons.push_back(opens(sheet.help.close_together(row.together.size()),
                                close_together_form(sheet, place.form(Place::closing_together))));
    }
    return buttons;
}

/// The form stands open: a word may be added, or none.
void ask_back(Json& items, const Sheet& sheet, const Place& place) {
    const auto& words = sheet.words;
    items.push_back(paragraph({run(words.nobody_replied, {.color = "warning", .bold = true})}));
    for (auto& field : close_fields(sheet, place, *place.row.confirm)) items.push_back(std::move(field));
    Json more{{"action", place.row.confirm->value}, {"confirm", true}};
    if (!place.row.confirm_all.empty()) more["post"] = list_of(place.row.confirm_all);
    auto close = acts(words.close_all_the_same, "close", place, std::move(more));
    items.push_back(
        button_row({main_button(std::move(close)), opens(words.later, snooze_form(sheet, place))}));
}

std::vector<Json> buttons_of(const Sheet& sheet, const Place& place) {
    const auto& words = sheet.words;
    switch (place.row.kind) {
        case bot::Card::Kind::Waiting: return buttons_of_waiting(sheet, place);
        case bot::Card::Kind::Reopen:
            return {main_button(acts(words.open_again, "reopen", place)),
                    acts(words.leave_closed, "keep_closed", place)};
        case bot::Card::Kind::Snoozed: return {acts(words.remind_me_now, "reopen", place)};
        case bot::Card::Kind::Closed:
            if (!place.row.until) return {};
            return {undo_button(sheet, place, *place.row.until)};
        case bot::Card::Kind::Asked: return buttons_of_asked(sheet, place);
        case bot::Card::Kind::Given:
            if (!place.row.undo_until) return {};
            return {undo_button(sheet, place, *place.row.undo_until)};
        case bot::Card::Kind::Answered:
        case bot::Card::Kind::Withdrawn: return {};
    }
    return {};
}

}  // namespace

Json row_of(const Sheet& sheet, const Place& place) {
    auto items = Json::array({post_of(sheet, place.row)});
    for (auto& note : notes_of(sheet, place.row)) items.push_back(std::move(note));
    if (place.row.confirm) {
        ask_back(items, sheet, place);
    } else if (auto buttons = buttons_of(sheet, place); !buttons.empty()) {
        items.push_back(button_row(std::move(buttons)));
    }
    auto row = container(std::move(items));
    row["spacing"] = "medium";
    row["separator"] = true;
    return row;
}

}  // namespace cards
