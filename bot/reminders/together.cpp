#include "bot/reminders/together.hpp"

#include <algorithm>
#include <iterator>

namespace bot {

namespace {

constexpr Span within = 10min;

bool belongs_to(const Card::Row& first, const Card::Row& other) {
    return other.kind == Card::Kind::Waiting && !first.author_id.empty() &&
           other.author_id == first.author_id && other.theme == first.theme &&
           other.posted_at - first.posted_at <= within && first.posted_at - other.posted_at <= within;
}

}  // namespace

void stand_together(std::vector<Card::Row>& rows) {
    for (auto first = rows.begin(); first != rows.end();) {
        if (first->kind != Card::Kind::Waiting) {
            ++first;
            continue;
        }
        const auto later = std::find_if(
            first, rows.end(), [&](const Card::Row& other) { return other.since > first->since + within; });
        const auto end = std::stable_partition(
            std::next(first), later, [&](const Card::Row& other) { return belongs_to(*first, other); });
        if (std::distance(first, end) > 1) {
            for (auto row = first; row != end; ++row) {
                std::ranges::copy(posts_of(*row), std::back_inserter(first->together));
            }
        }
        first = end;
    }
}

}  // namespace bot
