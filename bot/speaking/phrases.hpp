#pragma once

#include "bot/speaking/thanks.hpp"

#include <map>

namespace bot {

/// The built-in phrases. Each language has its own; none is a translation. What may and may not be said to a
/// participant is checked by tests/bot/phrases_test.cpp.
std::map<Situation, Phrases> japanese_phrases();
std::map<Situation, Phrases> english_phrases();

}  // namespace bot
