#pragma once

#include "adapters/teams/activity.hpp"
#include "adapters/teams/settings.hpp"
#include "adapters/teams/trust/bearer.hpp"

#include <string>

namespace teams {

// Each says why something is not to be trusted, for the log; an empty text where it is.

/// What a signed token says by itself: issuer, audience, from when and until when, with five minutes for
/// clocks that are wrong.
std::string doubt(const Claims& claims, const Settings& settings, bot::Timestamp now);

/// Whether the token was meant for this activity: its key may sign for the channel, its service is the
/// body's.
std::string doubt(const Claims& claims, const Activity& activity);

/// Whether we want to hear of it at all: channel, tenant, and a service that the bot may answer to.
std::string doubt(const Activity& activity, const Settings& settings);

}  // namespace teams
