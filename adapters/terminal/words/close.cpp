#include "adapters/terminal/names.hpp"
#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

namespace {

std::optional<Outcome> unfit(const bot::Wish& wish, const bot::Community& community) {
    const auto& action = std::get<bot::Close>(wish).action;
    if (community.action(action)) return {};
    return Outcome{2, "--action " + action.value + ": is no action of the config; actions are " +
                          names(community.actions)};
}

}  // namespace

void words::close(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    auto& close = given->wish.emplace<bot::Close>();
    close.confirmed = true;
    wish(posts, "close", "close a post with an action", given, unfit)
        .needs("--action", close.action.value, "how: an action of the config")
        .takes("--words", close.words, "what was done, in words");
}

}  // namespace terminal
