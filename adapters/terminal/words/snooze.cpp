#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

void words::snooze(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    auto& snooze = given->wish.emplace<bot::Snooze>();
    wish(posts, "snooze", "remind again later", given)
        .needs("--until", snooze.until,
               "1h, tomorrow, \"Friday 10:00\", 来週の月曜, or 2026-11-30T09:00:00+09:00")
        .takes("--reason", snooze.reason, "why");
}

}  // namespace terminal
