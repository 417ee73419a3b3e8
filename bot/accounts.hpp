#pragma once

#include "bot/community.hpp"

#include <optional>

namespace bot {

/// By which account a person is known on a channel; nothing where they have none there, or the config does
/// not name them.
std::optional<AccountId> account_on(const ChannelKind& kind, const Person& person);
std::optional<AccountId> account_on(const ChannelKind& kind, const PersonId& person,
                                    const Community& community);

}  // namespace bot
