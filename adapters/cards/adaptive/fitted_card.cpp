#include "adapters/cards/adaptive/brevity.hpp"
#include "adapters/text/text.hpp"

#include <algorithm>
#include <utility>

namespace cards {

namespace {

/// The buttons that turn the page, in bytes.
constexpr std::size_t turning = 1'000;

constexpr std::size_t kept_free = 4'000;

std::size_t characters(Brevity how) {
    return how == Brevity::Short ? 40 : 16;
}

void shorten(std::string& text, Brevity how) {
    text = text::cut(text::one_line(text), characters(how));
}

void shorten(bot::Card::Row& row, Brevity how) {
    for (auto* text : {&row.text, &row.theme, &row.author}) shorten(*text, how);
    for (auto* question : {&row.asks, &row.again}) {
        if (*question) shorten((*question)->words, how);
    }
    for (auto* done : {&row.done, &row.last, &row.first}) {
        if (*done) shorten((*done)->what, how);
    }
    if (row.unsaid) row.unsaid->words = text::cut(row.unsaid->words, 25 * characters(how));
    if (row.woken) shorten(row.woken->reason, how);
    for (auto& asked : row.asked) shorten(asked.words, how);
}

/// As many rows as there is room for beside what stands around them; the others on the pages that follow.
/// What is kept free for what stands around is more than most cards need, so it begins with too much.
std::string with_rows(const Sheet& sheet, Buttons buttons, std::size_t most) {
    for (auto largest = most + kept_free;;) {
        auto card = adaptive_card(sheet, buttons, largest);
        const auto size = text::size_in_message(card);
        if (size <= most || largest == 0) return card;
        largest -= std::min(largest, std::max(size - most, largest / 8 + 1));
    }
}

/// Whether the first row of its page has room with all that stands around it.
bool has_room_for_one(const bot::Card& card, const Links& links, Buttons buttons, std::size_t most) {
    auto one = card;
    if (one.rows.size() > 1) one.rows = {card.rows[std::min(card.from, card.rows.size() - 1)]};
    one.from = 0;
    const auto size = text::size_in_message(adaptive_card(sheet_of(one, links), buttons, largest_card));
    return size + turning <= most;
}

}  // namespace

bot::Card said_briefly(bot::Card card, Brevity how) {
    if (how == Brevity::None) return card;
    for (auto& row : card.rows) shorten(row, how);
    if (how == Brevity::Short) return card;
    card.colleagues.clear();
    for (auto& row : card.rows) row.advisors.clear(), row.together.clear();
    if (!card.rows.empty()) card.digest.reset();
    return card;
}

std::string fitted_card(const bot::Card& card, const Links& links, Buttons buttons, std::size_t most) {
    if (most >= largest_card) return adaptive_card(card, links, buttons);
    for (const auto how : {Brevity::None, Brevity::Short}) {
        const auto brief = said_briefly(card, how);
        if (!has_room_for_one(brief, links, buttons, most)) continue;
        return with_rows(sheet_of(brief, links), buttons, most);
    }
    return with_rows(sheet_of(said_briefly(card, Brevity::Least), links), Buttons::Execute, most);
}

}  // namespace cards
