#pragma once

#include "adapters/http/message.hpp"
#include "bot/time.hpp"

#include <optional>

namespace teams {

/// How long an answer asks us to wait (RFC 9110 §10.2.3), an hour at most; nothing where it does not say so
/// in seconds, or by a date as they are written today beside a `Date` of its own, from which that one is
/// counted: our clock plays no part.
std::optional<bot::Span> retry_after(const http::Headers& headers);

}  // namespace teams
