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
                      },
                      effect);
}

Span wait_before_retry(int attempts, unsigned chance) {
    const auto longest = std::min<Span>(5s * (1 << std::clamp(attempts - 1, 0, 10)), 15min);
    return longest - longest * (chance % 200) / 1000;
}

}  // namespace bot
