#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/addresses.hpp"
#include "bot/community.hpp"

namespace teams {

/// Gives those in an activity whose directory's id is left out the one that they are known by: by any name
/// that was learnt of them. Throws what the book throws.
void call_as_known(Activity& activity, const bot::AddressBook& book, const bot::Community& community);

}  // namespace teams
