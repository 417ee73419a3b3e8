#pragma once

#include "bot/case.hpp"
#include "bot/digest.hpp"

#include <optional>

namespace bot {

/// Whether the reader gets one at all.
bool gets_digest(const PersonId& reader, const Community& community);

/// When the reader's digest falls due next, after `now`; the end of time for whoever gets none.
Timestamp next_digest(const PersonId& reader, const Case& given);

/// Whether the reader's digest has fallen due since `last`, the moment of the one before, and it is an hour
/// to tell it.
bool digest_is_due(const PersonId& reader, Timestamp last, const Case& given);

/// How things stand for the reader now, and what has happened since the digest `before`; empty where nothing
/// is worth a word.
Digest digest_for(const PersonId& reader, const Digest& before, const Case& given);

}  // namespace bot
