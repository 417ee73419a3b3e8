#include "store/sqlite/board_talk.hpp"

#include "store/sqlite/board_chains.hpp"

#include <algorithm>
#include <functional>

namespace store {

std::vector<local::Message> talk(Statements& sql, const Part& part) {
    const auto after = place_of(sql, part.channel, part.after);
    if (!after) return {};
    const auto most =
        part.limit ? static_cast<std::int64_t>(std::min<std::size_t>(*part.limit, 1U << 30U)) : -1;
    const Walk walk{part.channel, *after};
    auto all = people(sql, walk, most);
    std::ranges::move(lines(sql, walk, most), std::back_inserter(all));
    std::ranges::sort(all, std::greater{}, &Placed::place);
    if (part.limit && all.size() > *part.limit) all.resize(*part.limit);
    std::ranges::reverse(all);
    std::ranges::stable_sort(all, {}, [](const Placed& placed) { return placed.message.posted_at; });
    return with_reactions(sql, part.channel, all);
}

}  // namespace store
