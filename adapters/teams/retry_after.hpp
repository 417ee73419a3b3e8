#pragma once

#include "adapters/http/message.hpp"
#include "bot/time.hpp"

#include <optional>

namespace teams {

/// How long an answer asks us to wait, an hour at most; nothing where it does not say so, or not in a way
/// that RFC 9110 §10.2.3 knows. A date is counted from the answer's own `Date`, so that our clock plays no
/// part.
std::optional<bot::Span> retry_after(const http::Headers& headers);

}  // namespace teams
