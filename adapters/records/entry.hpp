#pragma once

#include "bot/community.hpp"
#include "bot/ports/records.hpp"

#include <string>

namespace records {

/// none, open, snoozed (only until its time has come), closed, withdrawn.
std::string state_of(const bot::FollowUp& follow_up, bot::Timestamp now);

/// A deed's name in lists: closed, snoozed, …
std::string name_of(bot::Deed::Kind kind, bot::FollowUp::State before);

/// The display name of a post's or reply's author; the channel's own name where there is none.
std::string author_of(const bot::AccountId& account, const std::string& shown,
                      const bot::Community& community);

/// An account without its channel kind.
std::string plain(const bot::AccountId& account);

}  // namespace records
