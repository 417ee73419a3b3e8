#pragma once

#include "bot/time.hpp"

#include <cstdint>
#include <string>

namespace local {

/// An id for a message that came without: a UUID of version 7 (RFC 9562), so that later ones sort behind
/// earlier ones.
std::string fresh_id(bot::Timestamp now, std::uint64_t high, std::uint64_t low);

}  // namespace local
