#pragma once

#include "bot/case.hpp"
#include "bot/digest.hpp"

namespace bot {

/// How things stand for the reader now, and what has happened since the digest `before`; empty where nothing
/// is worth a word.
Digest digest_for(const PersonId& reader, const Digest& before, const Case& given);

}  // namespace bot
