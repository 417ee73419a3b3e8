#include "adapters/cards/row.hpp"

#include "adapters/cards/forms.hpp"
#include "adapters/cards/notes.hpp"

#include <nlohmann/json.hpp>

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
    auto post =
        container(Json::array({head(sheet, row), paragraph({run(excerpt(row.text), plain)}, "none")}));
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

std::vector<Json> buttons_of_waiting(const Sheet& sheet, const Place& place) {
    const auto& words = sheet.words;
    auto later = opens(words.later, snooze_form(sheet, place));
    if (place.row.pmo_answered) {
        return {close_as_answered(sheet, place), opens(words.another_action, close_form(sheet, place)),
                std::move(later)};
    }
    std::vector<Json> buttons{opens(words.act_and_close, close_form(sheet, place)), std::move(later)};
    if (!place.row.owner.empty()) buttons.push_back(acts(words.take_over, "take", place));
    return buttons;
}

/// The form stands open: a word may be added, or none.
void ask_back(Json& items, const Sheet& sheet, const Place& place) {
    const auto& words = sheet.words;
    items.push_back(paragraph({run(words.nobody_replied, {.color = "warning", .bold = true})}));
    for (auto& field : close_fields(sheet, place, *place.row.confirm)) items.push_back(std::move(field));
    auto close = acts(words.close_all_the_same, "close", place,
                      {{"action", place.row.confirm->value}, {"confirm", true}});
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
            return {acts(words.undo_until(sheet.wall(*place.row.until)), "undo", place)};
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
