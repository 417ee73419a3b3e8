#include "adapters/cards/adaptive_card.hpp"
#include "adapters/cards/elements.hpp"
#include "bot/wording.hpp"

namespace cards {

namespace {

constexpr std::size_t named = 5;

/// What stands between the pieces of one language's paragraph.
struct Marks {
    std::string_view colon{};
    std::string_view between{};
    std::string_view open{};
    std::string_view close{};
};

constexpr Marks japanese{"：", "、", "（", "）"};
constexpr Marks english{": ", ", ", " (", ")"};

}  // namespace

std::string card_text(const bot::Card& card) {
    const auto& words = bot::words(card.language);
    const auto& marks = card.language == bot::Language::Ja ? japanese : english;
    std::string names;
    std::size_t count = 0;
    for (const auto& row : card.rows) {
        if (!bot::asks_for_something(row.kind) || ++count > named) continue;
        if (count > 1) names.append(marks.between);
        names.append(words.called(row.author));
        names.append(marks.open).append(words.age(row.age)).append(marks.close);
    }
    if (count == 0) return std::string{words.nobody_waiting};
    if (count > named) names.append(marks.between).append(words.and_more(count - named));
    return words.waiting(count).append(marks.colon).append(names);
}

}  // namespace cards
