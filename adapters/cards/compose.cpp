#include "adapters/cards/compose.hpp"

#include "adapters/cards/digest.hpp"
#include "adapters/cards/row.hpp"

#include <algorithm>

namespace cards {

namespace {

std::size_t count(const Sheet& sheet, Sort sort) {
    return static_cast<std::size_t>(std::ranges::count(sheet.blocks, sort, &Block::sort));
}

void add_titles(const Reader& reader, Sheet& sheet) {
    const bool alone = sheet.head && sheet.blocks.empty();
    if (alone) return;
    const auto asking = count(sheet, Sort::Asking);
    sheet.title = asking == 0 ? std::string{reader.nothing_asked()} : reader.words.waiting(asking);
    if (asking > 0) sheet.order = reader.words.order;
    if (count(sheet, Sort::PutOff) > 0) sheet.put_off = reader.words.later;
}

}  // namespace

Sheet sheet_of(const bot::Card& card, const Links& links) {
    const Reader reader{card, links};
    Sheet sheet{.language = card.language, .text = card_text(card), .head = head_of(reader)};
    for (const auto& row : card.rows) sheet.blocks.push_back(block_of(reader, row));
    add_titles(reader, sheet);
    return sheet;
}

}  // namespace cards
