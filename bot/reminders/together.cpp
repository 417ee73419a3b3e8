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

using Rows = std::vector<Card::Row>::iterator;

/// Puts those that stand together with `first` behind it; gives the first that does not.
Rows gather(Rows first, Rows end) {
    const auto later =
        std::find_if(first, end, [&](const Card::Row& other) { return other.since > first->since + within; });
    return std::stable_partition(std::next(first), later,
                                 [&](const Card::Row& other) { return belongs_to(*first, other); });
}

}  // namespace

void stand_together(std::vector<Card::Row>& rows) {
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end = first->kind == Card::Kind::Waiting ? gather(first, rows.end()) : std::next(first);
        if (std::distance(first, end) > 1) {
            for (auto row = first; row != end; ++row) {
                std::ranges::copy(posts_of(*row), std::back_inserter(first->together));
            }
        }
        first = end;
    }
}

}  // namespace bot
