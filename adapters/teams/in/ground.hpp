#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/addresses.hpp"

#include <string>

namespace teams {

/// What an activity says of the ground on which we stand.
enum class Ground {
    Unchanged,
    Heard,  ///< somebody wrote there: it is there
    Made,   ///< the app was installed
    Back,   ///< restored, unarchived
    ChannelDeleted,
    TeamDeleted,
    TeamArchived,
    AppRemoved
};

Ground ground_of(const Activity& activity);

/// Whether it is gone, as the address book says it: `channel-deleted`; empty where it is not.
std::string why_gone(Ground ground);

/// Whether it is about the one channel and not about its team.
bool is_of_channel(const Activity& activity);

/// One line for the log, where somebody who installs the bot or runs it wants to know: `installed in the team
/// 'HR'`; else empty. Before what it teaches is kept. Throws what the book throws.
std::string news_of(const Activity& activity, const bot::AddressBook& book);

}  // namespace teams
