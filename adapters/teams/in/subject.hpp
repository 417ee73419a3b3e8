#pragma once

#include "adapters/teams/activity.hpp"
#include "bot/addresses.hpp"
#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace teams {

/// The message that an activity is about, and the one that began its thread.
struct Subject {
    bot::MessageKey message{};
    bot::MessageKey root{};
    std::vector<bot::Address> addresses{};  ///< to be learnt with it
};

Subject subject_of(const Activity& activity, const bot::AddressBook& book);

/// An id counts the milliseconds of Unix time at which its message was written (UTC). Nothing where it does
/// not.
std::optional<bot::Timestamp> moment_in(const std::string& id);

bot::ConversationId channel_of(const Activity& activity);

bool in_channel(const Activity& activity);

}  // namespace teams
