#pragma once

#include "bot/addresses.hpp"
#include "bot/community.hpp"
#include "bot/ports/records.hpp"
#include "bot/trouble.hpp"

#include <vector>

namespace teams {

/// The channels of the config that are not there any more, by theme and cause, with how many posts wait
/// there. Throws std::runtime_error where book or records cannot be read.
std::vector<bot::Trouble> lost_ground(const bot::Community& community, const bot::AddressBook& book,
                                      const bot::Records& records);

}  // namespace teams
