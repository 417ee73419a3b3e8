#include "store/sqlite/board_pages.hpp"

#include "store/sqlite/read_pool.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace store {

const Placed* Chain::next(Statements& sql, const bot::ConversationId& channel) {
    while (stretch_.empty() && !marks_.empty()) {
        const auto upto = marks_.back();
        marks_.pop_back();
        stretch_ = read_(sql, {channel, after_, upto}, -1);
        after_ = upto;
    }
    return stretch_.empty() ? nullptr : &stretch_.back();
}

Placed Chain::take() {
    auto placed = std::move(stretch_.back());
    stretch_.pop_back();
    return placed;
}

SqlitePages::SqlitePages(ReadPool& pool, bot::ConversationId channel, const std::string& after,
                         std::size_t at_most)
    : pool_{pool}, channel_{std::move(channel)}, at_most_{std::max<std::size_t>(at_most, 1)} {
    pool_.look([&](Statements& sql) {
        const auto from = place_of(sql, channel_, after);
        if (!from) return;
        const Walk all{channel_, *from};
        const auto every = static_cast<std::int64_t>(at_most_);
        people_ = {people, *from, marks_of_people(sql, all, every)};
        lines_ = {lines, *from, marks_of_lines(sql, all, every)};
    });
}

std::vector<local::Message> SqlitePages::next() {
    return pool_.look([&](Statements& sql) {
        read(sql);
        auto shown = page();
        return with_reactions(sql, channel_, shown);
    });
}

void SqlitePages::read(Statements& sql) {
    while (held_.size() < 2 * at_most_) {
        const auto* person = people_.next(sql, channel_);
        const auto* line = lines_.next(sql, channel_);
        if (person == nullptr && line == nullptr) break;
        const bool is_line = person == nullptr || (line != nullptr && line->place < person->place);
        held_.push_back(is_line ? lines_.take() : people_.take());
    }
    std::ranges::stable_sort(held_, {}, [](const Placed& placed) { return placed.message.posted_at; });
}

std::vector<Placed> SqlitePages::page() {
    const auto end = held_.begin() + static_cast<std::ptrdiff_t>(std::min(held_.size(), at_most_));
    std::vector<Placed> page{std::make_move_iterator(held_.begin()), std::make_move_iterator(end)};
    held_.erase(held_.begin(), end);
    return page;
}

}  // namespace store
