#pragma once

#include "bot/rules/wish.hpp"

namespace bot {

// The same words by the same author in several channels are one thing to a person: it is thanked once.

/// Whether what this new post says was thanked, or is about to be, where its author wrote it too. `author`:
/// as known before it.
bool thanked_beside(const Post& post, const Account& author, const Case& given);

/// Where a post goes whose thanks were for all, the earliest that stays is thanked.
void pass_thanks_on(const Post& gone, Decision& decision, const Case& given);

/// Whether somebody has answered another of the posts that were pressed together, and it says the same.
bool answered_beside(const Request& request);

}  // namespace bot
