#include "adapters/terminal/names.hpp"
#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

namespace {

std::optional<Outcome> unfit(const bot::Wish& wish, const bot::Community& community) {
    const auto& advisor = std::get<bot::Ask>(wish).advisor;
    if (community.is_advisor(advisor)) return {};
    return Outcome{2, "--advisor " + advisor.value + ": is no advisor of the config; advisors are " +
                          advisors(community)};
}

}  // namespace

void words::ask(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    auto& ask = given->wish.emplace<bot::Ask>();
    wish(posts, "ask", "ask an advisor; its owner stays", given, unfit)
        .needs("--advisor", ask.advisor.value, "who might know, by the config's name");
}

}  // namespace terminal
