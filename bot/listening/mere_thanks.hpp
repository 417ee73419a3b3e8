#pragma once

#include "bot/listening/sentences.hpp"

namespace bot {

namespace japanese {

/// Whether there is nothing in it but thanks and the like.
bool mere_thanks(const Sentence& sentence);

}  // namespace japanese

namespace english {

bool mere_thanks(const Sentence& sentence);

}  // namespace english

}  // namespace bot
