#pragma once

#include "bot/addresses.hpp"
#include "bot/ids.hpp"

#include <string>

namespace teams {

/// Where a post can be read in Teams: its deep link, percent-encoded, with as much of tenant and group as is
/// known. Empty for what stands in no channel of Teams. Throws what the book throws.
std::string link_to(const bot::MessageKey& post, const bot::AddressBook& book);

}  // namespace teams
