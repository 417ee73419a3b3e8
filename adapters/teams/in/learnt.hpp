#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/addresses.hpp"

#include <vector>

namespace teams {

/// The addresses that an activity teaches, where they differ from those that are known: of its channels, its
/// team, whoever sent it, who joined, the chat. What it does not say of them stays as it was known. Throws
/// what the book throws.
std::vector<bot::Address> learnt(const Activity& activity, const bot::AddressBook& book);

}  // namespace teams
