#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

void words::undo(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    given->wish = bot::Undo{};
    wish(posts, "undo", "undo the last deed, for ten minutes", given);
}

}  // namespace terminal
