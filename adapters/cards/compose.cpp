#include "adapters/cards/compose.hpp"

#include "adapters/cards/digest.hpp"
#include "adapters/cards/row.hpp"

#include <algorithm>

namespace cards {

namespace {

std::size_t count(const Sheet& sheet, Sort sort) {
    return static_cast<std::size_t>(std::ranges::count(sheet.blocks, sort, &Block::sort));
}

constexpr std::size_t in_sight = 5;

/// Those of a group but its first.
std::vector<bot::PostNumber> followers(const bot::Card& card) {
    std::vector<bot::PostNumber> all;
    for (const auto& row : card.rows) {
        if (!row.together.empty()) all.insert(all.end(), row.together.begin() + 1, row.together.end());
    }
    return all;
}

/// What asks, with what was done last in its place; what was put off, what ended. Where more ask than are in
/// sight, what one person wrote at once takes the place of one: the others of it stand behind everybody else.
std::vector<const bot::Card::Row*> in_order(const bot::Card& card) {
    const auto asks = [](const bot::Card::Row& row) { return bot::asks_for_something(row.kind); };
    const bool many = static_cast<std::size_t>(std::ranges::count_if(card.rows, asks)) > in_sight;
    const auto behind = many ? followers(card) : std::vector<bot::PostNumber>{};
    const auto place = [&](const bot::Card::Row* row) {
        if (row->in_place) return 0;
        if (!asks(*row)) return row->kind == bot::Card::Kind::Snoozed ? 2 : 3;
        return std::ranges::find(behind, row->post) == behind.end() ? 0 : 1;
    };
    std::vector<const bot::Card::Row*> rows;
    for (const auto& row : card.rows) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, place);
    const auto first = std::ranges::find(rows, 1, place);
    const auto last = std::find_if(first, rows.end(), [&](const auto* row) { return place(row) > 1; });
    std::stable_sort(first, last,
                     [](const auto* one, const auto* other) { return one->since < other->since; });
    return rows;
}

bool shows_age(const Block& block) {
    return block.sort == Sort::Asking && !block.post.age.text.empty();
}

void add_titles(const Reader& reader, Sheet& sheet) {
    const bool alone = sheet.head && sheet.blocks.empty();
    if (alone) return;
    const auto asking = count(sheet, Sort::Asking);
    sheet.title = asking == 0 ? std::string{reader.nothing_asked()} : reader.words.waiting(asking);
    if (std::ranges::any_of(sheet.blocks, shows_age)) sheet.order = reader.words.order;
    if (sheet.from > 0 && sheet.from < asking) sheet.order = reader.words.from_row(sheet.from + 1);
    if (count(sheet, Sort::PutOff) > 0) sheet.put_off = reader.words.later;
}

}  // namespace

Sheet sheet_of(const bot::Card& card, const Links& links) {
    const Reader reader{card, links};
    Sheet sheet{.language = card.language, .text = card_text(card), .head = head_of(reader)};
    for (const auto* row : in_order(card)) sheet.blocks.push_back(block_of(reader, *row));
    if (card.from < sheet.blocks.size()) sheet.from = card.from;
    add_titles(reader, sheet);
    return sheet;
}

}  // namespace cards
