#include "bot/reminders/ended.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace bot {

namespace {

/// The closing by which a row is closed, where it can be undone and was one of several.
const Deed* shared_closing(const Card::Row& row, const std::vector<Deed>& deeds) {
    if (row.kind != Card::Kind::Closed || !row.until) return nullptr;
    const auto found = std::ranges::find(deeds, row.key, &Deed::post);
    const bool shared = found != deeds.end() && found->kind == Deed::Kind::Closed &&
                        found->pressed_with.value > 0 && found->rev == row.rev;
    return shared ? &*found : nullptr;
}

/// When the row was brought to where it stands by what can still be undone; nothing where it was not.
std::optional<Timestamp> just_done_at(const Card::Row& row, Timestamp now) {
    if (row.kind == Card::Kind::Snoozed) {
        return row.done && now < row.done->at + undo_for ? std::optional{row.done->at} : std::nullopt;
    }
    const auto& undo = row.kind == Card::Kind::Closed ? row.until : row.undo_until;
    return is_over(row.kind) && undo && now < *undo ? std::optional{row.ended_at} : std::nullopt;
}

}  // namespace

bool is_over(Card::Kind kind) {
    return !asks_for_something(kind) && kind != Card::Kind::Snoozed;
}

void latest_first(std::vector<Card::Row>& rows) {
    const auto over = std::ranges::find_if(rows, [](const Card::Row& row) { return is_over(row.kind); });
    std::stable_sort(over, rows.end(), [](const Card::Row& one, const Card::Row& other) {
        return one.ended_at > other.ended_at;
    });
}

void keep_latest_in_place(std::vector<Card::Row>& rows, Timestamp now) {
    const auto latest = std::ranges::max_element(
        rows, {}, [now](const Card::Row& row) { return just_done_at(row, now).value_or(Timestamp::min()); });
    if (latest == rows.end() || !just_done_at(*latest, now)) return;
    latest->in_place = true;
    const auto to = std::find_if(rows.begin(), latest, [&](const Card::Row& row) {
        return !asks_for_something(row.kind) ||
               std::tuple{row.since, row.post.value} > std::tuple{latest->since, latest->post.value};
    });
    std::rotate(to, latest, std::next(latest));
}

void undo_together(std::vector<Card::Row>& rows, const std::vector<Deed>& deeds) {
    std::vector<const Deed*> seen;
    for (auto& row : rows) {
        const auto* closing = shared_closing(row, deeds);
        const auto same = [&](const Deed* other) { return other->of_one_press_with(*closing); };
        if (!closing || std::ranges::any_of(seen, same)) continue;
        seen.push_back(closing);
        for (const auto& other : rows) {
            const auto* its = shared_closing(other, deeds);
            if (its && its->of_one_press_with(*closing)) row.undo_all.push_back(other.post);
        }
        if (row.undo_all.size() == 1) row.undo_all.clear();
    }
}

}  // namespace bot
