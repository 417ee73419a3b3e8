#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace teams {

/// A page of a thread's replies, as Graph tells it.
struct OwnReplies {
    std::string found{};  ///< the id of the message that was looked for
    std::string next{};   ///< the next page's address
};

/// Looks for the bot's own message: one by `app_id`, not deleted, that says `words` (any, where they are
/// empty), or as much of them as had room; spaces and markup aside. Of several the last one named counts,
/// which is the oldest. Nothing where the page cannot be read.
std::optional<OwnReplies> own_replies(std::string_view body, const std::string& app_id,
                                      const std::string& words);

}  // namespace teams
