#pragma once

#include "bot/case.hpp"

namespace bot {

/// What is known of words that were to be said in a thread.
enum class Arrival { No, Perhaps };

/// Words with which a member closed did not arrive: it is open again for that member, who has the words back,
/// and no closing line speaks of an answer that nobody got. Nothing where it was undone, opened or withdrawn
/// meanwhile.
void come_back(const Say& words, Arrival arrival, Decision& decision, const Case& given);

}  // namespace bot
