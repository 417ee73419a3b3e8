#include "adapters/cards/compose.hpp"
#include "adapters/cards/digest.hpp"

#include <algorithm>
#include <vector>

namespace cards {

namespace {

constexpr std::size_t most_named = 5;

/// What stands between the pieces of one language's paragraph.
struct Marks {
    std::string_view colon{};
    std::string_view between{};
    std::string_view open{};
    std::string_view close{};
};

constexpr Marks japanese{"：", "、", "（", "）"};
constexpr Marks english{": ", ", ", " (", ")"};

/// Everybody who waits, once, with the age of what waits longest; and how many posts each has.
struct Waiting {
    std::string name{};
    const bot::Card::Row* longest = nullptr;
    std::size_t posts = 0;
};

std::vector<Waiting> all_who_wait(const Reader& reader) {
    std::vector<Waiting> all;
    for (const auto& row : reader.card.rows) {
        if (!bot::asks_for_something(row.kind)) continue;
        const auto name = reader.words.called(row.author);
        const auto known = std::ranges::find(all, name, &Waiting::name);
        auto& one = known == all.end() ? all.emplace_back(Waiting{name, &row}) : *known;
        ++one.posts;
    }
    return all;
}

/// Who waits, and for how long.
std::string those_who_wait(const Reader& reader) {
    const auto& words = reader.words;
    const auto& marks = reader.card.language == bot::Language::Ja ? japanese : english;
    std::string names;
    std::size_t named = 0;
    std::size_t posts = 0;
    std::size_t others = 0;
    for (const auto& [name, row, count] : all_who_wait(reader)) {
        posts += count;
        if (named == most_named) {
            others += count;
            continue;
        }
        if (++named > 1) names.append(marks.between);
        names.append(name).append(marks.open).append(words.age(row->age)).append(marks.close);
    }
    if (posts == 0) return std::string{reader.nothing_asked()};
    if (others > 0) names.append(marks.between).append(words.and_more(others));
    return words.waiting(posts).append(marks.colon).append(names);
}

}  // namespace

std::string card_text(const bot::Card& card) {
    const Links nowhere;
    const Reader reader{card, nowhere};
    auto text = card.digest && card.rows.empty() ? std::string{} : those_who_wait(reader);
    // What a phone tells now is not how things stood this morning.
    const bool told = card.digest_is_told && !card.rows.empty();
    if (!card.digest || told) return text;
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
