#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/event.hpp"

#include <optional>

namespace teams {

/// Whether an activity tells that we came into a conversation, installed or as a member; both come, in either
/// order, and each conversation is met once. An upgrade is no meeting.
std::optional<bot::Event> met_by(const Activity& activity);

/// Whether somebody calls us by name in a group chat, where posts are not ours to follow.
std::optional<bot::Event> called_by(const Activity& activity);

/// Whether a message mentions us.
bool mentions_us(const Activity& activity);

}  // namespace teams
