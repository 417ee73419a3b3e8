#include "adapters/cards/compose.hpp"
#include "adapters/cards/digest.hpp"

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

/// Who waits, and for how long.
std::string those_who_wait(const Reader& reader) {
    const auto& card = reader.card;
    const auto& words = reader.words;
    const auto& marks = card.language == bot::Language::Ja ? japanese : english;
    std::string names;
    std::size_t count = 0;
    for (const auto& row : card.rows) {
        if (!bot::asks_for_something(row.kind) || ++count > named) continue;
        if (count > 1) names.append(marks.between);
        names.append(words.called(row.author));
        names.append(marks.open).append(words.age(row.age)).append(marks.close);
    }
    if (count == 0) return std::string{reader.nothing_asked()};
    if (count > named) names.append(marks.between).append(words.and_more(count - named));
    return words.waiting(count).append(marks.colon).append(names);
}

}  // namespace

std::string card_text(const bot::Card& card) {
    const Links nowhere;
    const Reader reader{card, nowhere};
    auto text = card.digest && card.rows.empty() ? std::string{} : those_who_wait(reader);
    if (!card.digest) return text;
    const std::string_view gap = card.language == bot::Language::Ja ? "" : " ";
    const std::string_view end = card.language == bot::Language::Ja ? "。" : ".";
    auto all = text.empty() ? reader.digest.digest_title(reader.wall(card.digest->at)) : text;
    for (const auto& sentence : digest_sentences(reader)) {
        if (!all.ends_with(end)) all.append(end);
        all.append(gap).append(sentence);
    }
    return all;
}

}  // namespace cards
