#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

void words::take(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    given->wish = bot::Take{};
    wish(posts, "take", "become its owner", given);
}

}  // namespace terminal
