#include "bot/delivery.hpp"

#include "bot/overloaded.hpp"

#include <algorithm>

namespace bot {

bool repeat_in_doubt(const Effect& effect) {
    return std::visit(overloaded{
                          [](const React&) { return true; },  // the same reaction twice is one reaction
                          [](const Thank&) { return false; },
                          [](const Say&) { return false; },
                          [](const Tell& it) { return it.to_pmo; },
                          [](const Remove&) { return true; },
                          [](const Remind&) { return true; },
                          [](const Rewrite&) { return true; },
                          [](const Clear&) { return true; },
                          [](const Rest&) { return true; },
                          [](const Later&) { return true; },
                          [](const Broken&) { return false; },
                      },
                      effect);
}

bool brought_words(const std::vector<Said>& said) {
    return std::ranges::any_of(said, [](const Said& line) { return line.kind == Said::Kind::Words; });
}

ErrandKind kind_of(const Errand& errand) {
    return std::visit(overloaded{
                          [](const React&) { return ErrandKind::React; },
                          [](const Thank&) { return ErrandKind::Thank; },
                          [](const Say& it) {
                              return it.kind == Say::Kind::Words ? ErrandKind::Words : ErrandKind::Closed;
                          },
                          [](const Tell&) { return ErrandKind::Tell; },
                          [](const Remove&) { return ErrandKind::Remove; },
                          [](const Mirror&) { return ErrandKind::Mirror; },
                          [](const Broken&) { return ErrandKind::Broken; },
                      },
                      errand);
}

MessageKey post_of(const Errand& errand) {
    return std::visit(overloaded{
                          [](const React& it) { return it.post; },
                          [](const Thank& it) { return it.post; },
                          [](const Say& it) { return it.post; },
                          [](const Tell&) { return MessageKey{}; },
                          [](const Remove& it) { return it.post; },
                          [](const Mirror&) { return MessageKey{}; },
                          [](const Broken&) { return MessageKey{}; },
                      },
                      errand);
}

Span wait_before_retry(int attempts, unsigned chance) {
    const auto longest = std::min<Span>(5s * (1 << std::clamp(attempts - 1, 0, 10)), 15min);
    return longest - longest * (chance % 200) / 1000;
}

}  // namespace bot
