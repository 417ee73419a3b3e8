#pragma once

#include "bot/community.hpp"
#include "config/section.hpp"

namespace config {

/// `digest`: opening, a time of day, or off. Whatever is not the default is warned of: there is no digest
/// yet.
void check_digest(Section& section);

/// `acknowledge`: reaction, thanks, reaction+thanks (where it is not given) or nothing.
bot::Acknowledgement acknowledgement_at(Section& section);

}  // namespace config
