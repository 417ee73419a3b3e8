#include "adapters/terminal/names.hpp"
#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

namespace {

std::optional<Outcome> unfit(const bot::Wish& wish, const bot::Community& community) {
    const auto& to = std::get<bot::HandOver>(wish).to;
    if (community.is_pmo(to)) return {};
    return Outcome{
        2, "--to " + to.value + ": is no PMO member of the config; members are " + names(community.pmo)};
}

}  // namespace

void words::assign(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    auto& over = given->wish.emplace<bot::HandOver>();
    wish(posts, "assign", "hand it over to another PMO member", given, unfit)
        .needs("--to", over.to.value, "who answers from now on, by the config's name");
}

}  // namespace terminal
