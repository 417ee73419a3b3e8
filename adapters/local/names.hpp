#pragma once

#include "bot/ids.hpp"

#include <string>
#include <string_view>

namespace local {

inline const bot::ChannelKind kind{"local"};

/// Who the bot is on this channel: how it shows, and its account.
constexpr std::string_view bot_name = "Aizuchi";
inline const bot::AccountId bot_account{"bot"};

/// What ids of the bot's own messages begin with, and nobody else's.
constexpr std::string_view bot_id = "bot:";

// People, channels and messages have plain names on this channel: `local:hr` is `hr`.

bot::AccountId account_of(std::string_view name);
bot::ConversationId channel_of(std::string_view name);

/// Somebody's chat with the bot; no channel has such a name.
bot::ConversationId chat_with(std::string_view name);

/// The bot's is the name by which it shows.
std::string plain(const bot::AccountId& account);
std::string plain(const bot::ConversationId& channel);

/// Whether a name would be taken for the bot's.
bool is_ours(std::string_view name);

/// Where the page shows a message: `PUBLIC_URL/#CHANNEL/ID`, both percent-encoded; without a public URL the
/// part from `#` on.
std::string address_of(const bot::MessageKey& message, std::string_view public_url);

}  // namespace local
