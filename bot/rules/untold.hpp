#pragma once

#include "bot/case.hpp"

namespace bot {

// Changes of messages that were never told. What was written within the last day, since we listen, is taken
// as if it had been told; of anything older nothing is known: `NoSuchPost`.

Decision told_at_last(const Whole& whole, const Case& given);

/// With the words of the edit, which an older telling does not replace.
Decision told_by_edit(const Edited& edited, const Case& given);

/// Only noted, so that nobody is thanked or asked about it when it is told after all.
Decision told_by_removal(const Removed& removed, const Case& given);

/// A post of which only its removal was told is back: it is as if it were told now. Nothing else is changed
/// here.
std::optional<Decision> told_by_return(const Restored& restored, const Post& post, const Case& given);

}  // namespace bot
