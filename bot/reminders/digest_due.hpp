#pragma once

#include "bot/case.hpp"

#include <optional>

namespace bot {

/// Whether the reader gets one at all.
bool gets_digest(const PersonId& reader, const Community& community);

/// When the reader's digest falls due next, after `now`; the end of time for whoever gets none.
Timestamp next_digest(const PersonId& reader, const Case& given);

/// Whether the reader's digest has fallen due since `last`, the moment of the one before, and it is an hour
/// to tell it.
bool digest_is_due(const PersonId& reader, Timestamp last, const Case& given);

}  // namespace bot
