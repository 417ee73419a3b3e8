#pragma once

#include "bot/community.hpp"
#include "config/section.hpp"

#include <optional>

namespace config {

/// `digest`: opening, a time of day, or off; nothing where it is not given.
std::optional<bot::DigestTime> digest_at(Section& section);

/// `acknowledge`: reaction, thanks, reaction+thanks (where it is not given) or nothing.
bot::Acknowledgement acknowledgement_at(Section& section);

}  // namespace config
