#include "adapters/terminal/wish.hpp"
#include "adapters/terminal/words.hpp"

namespace terminal {

void words::reopen(Vocabulary& posts) {
    const auto given = std::make_shared<Wished>();
    given->wish = bot::ReopenIt{};
    wish(posts, "reopen", "open it again, or wake it", given);
}

}  // namespace terminal
