#include "adapters/cards/adaptive/section.hpp"

#include "bot/speaking/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cards {

namespace {

constexpr std::size_t in_sight = 5;

}  // namespace

bool Room::take(const Json& element) {
    const auto size = size_of(element) + 2;
    left_ = size > left_ ? 0 : left_ - size;
    return left_ > 0;
}

Section::Section(bot::Language language, std::string name) : language_{language}, name_{std::move(name)} {}

void Section::bring_answers_forward() {
    const auto answers = [](const Numbered& row) { return row.block->answers || row.block->in_place; };
    const auto sight = rows_.begin() + static_cast<std::ptrdiff_t>(std::min(in_sight, rows_.size()));
    if (std::any_of(sight, rows_.end(), answers)) std::ranges::stable_partition(rows_, answers);
}

void Section::show_one(Room& room) {
    show(first_, 1, room);
}

void Section::show_first(Room& room) {
    show(first_, in_sight, room);
}

void Section::show_others(Room& room) {
    show(others_, rows_.size(), room);
}

void Section::show(std::vector<Json>& into, std::size_t until, Room& room) {
    while (shown_ < std::min(until, rows_.size())) {
        const auto& [block, place] = rows_[shown_];
        auto row = marked_up(*block, place);
        if (!room.take(row)) return;
        into.push_back(std::move(row));
        ++shown_;
    }
}

void Section::move_to(Json& body) {
    for (auto& row : first_) body.push_back(std::move(row));
    if (others_.empty()) return;
    body.push_back(opener(others_.size()));
    body.push_back(hidden_rows());
}

/// The button goes when it has been pressed.
Json Section::opener(std::size_t hidden) const {
    auto targets = Json::array({{{"elementId", name_}, {"isVisible", true}},
                                {{"elementId", name_ + "_button"}, {"isVisible", false}}});
    auto row = button_row({{{"type", "Action.ToggleVisibility"},
                            {"title", bot::words(language_).and_more(hidden)},
                            {"targetElements", std::move(targets)}}});
    row["id"] = name_ + "_button";
    return row;
}

Json Section::hidden_rows() {
    auto all = container(std::move(others_));
    all["id"] = name_;
    all["isVisible"] = false;
    return all;
}

}  // namespace cards
