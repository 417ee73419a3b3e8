#pragma once

#include "bot/ids.hpp"
#include "bot/language.hpp"
#include "bot/phrase_book.hpp"
#include "bot/time.hpp"

#include <optional>
#include <string>

namespace bot {

/// A root message. Participants' posts open a follow-up; those of PMO members and of other bots do not.
struct Post {
    MessageKey key{};
    PostNumber number{};  ///< given by the store
    ThemeId theme{};
    AccountId author{};
    std::string author_name{};  ///< as it is shown now; empty where nobody told us
    bool first = false;         ///< its author's first in the community
    bool welcome_back = false;  ///< … in a new season, by somebody from an earlier one
    std::string text{};         ///< the latest
    Timestamp posted_at{};      ///< the channel's, never after its arrival
    std::optional<Timestamp> edited_at{};
    std::optional<Timestamp> removed_at{};
    std::optional<Language> language{};  ///< it was written in; where its theme speaks that, if clear
};

/// A message in a post's thread, by anybody but us.
struct Reply {
    MessageKey key{};
    MessageKey post{};
    AccountId author{};
    std::string author_name{};
    bool by_bot = false;  ///< another bot's: never an answer
    std::string text{};
    Timestamp posted_at{};
    std::optional<Timestamp> edited_at{};
    std::optional<Timestamp> removed_at{};
};

/// New words for a message. The store keeps the old ones as a revision.
struct Edit {
    MessageKey message{};
    std::string text{};
    Timestamp at{};
};

/// A message that its author took away, or (`at` unset) brought back.
struct Removal {
    MessageKey message{};
    std::optional<Timestamp> at{};
};

/// What somebody thinks of a message, without words. Never an answer.
struct Reaction {
    MessageKey message{};
    AccountId by{};
    std::string name{};
    Timestamp at{};
    bool taken_back = false;
};

/// Somebody on one channel kind, as far as we know them.
struct Account {
    AccountId id{};
    std::string name{};
    std::optional<Timestamp> first_post_at{};
    std::optional<Timestamp> last_post_at{};
    Heard heard{};                       ///< the phrases that thanked them, the latest first
    std::optional<bool> wants_thanks{};  ///< where they said so; false: a reaction is enough
    std::optional<Language> language{};  ///< in which they wrote last, where that was clear
};

/// Since when we have listened to a channel kind. What was noted first stands.
struct Installed {
    ChannelKind kind{};
    Timestamp at{};
};

/// When somebody last wrote in a channel.
struct LastWritten {
    ConversationId channel{};
    Timestamp at{};
};

/// The phrases that were heard in a channel, the latest first.
struct HeardThere {
    ConversationId channel{};
    Heard heard{};
};

}  // namespace bot
