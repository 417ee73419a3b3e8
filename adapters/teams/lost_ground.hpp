#pragma once

#include "bot/addresses.hpp"
#include "bot/lost_ground.hpp"

#include <optional>

namespace teams {

/// Why a channel is not there any more, for us; nothing where it is, or was never heard of. Throws
/// std::runtime_error where the book cannot be read.
std::optional<bot::LostGround> lost_ground(const bot::ConversationId& channel, const bot::AddressBook& book);

}  // namespace teams
