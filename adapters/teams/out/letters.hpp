#pragma once

#include "adapters/teams/out/sizes.hpp"
#include "bot/delivery.hpp"
#include "bot/language.hpp"

#include <functional>
#include <string>

namespace teams {

/// An activity that says words, as the service wants it: nothing in them is markup. Where it were larger than
/// `most` bytes, the words end earlier, and say so.
std::string words_activity(const std::string& words, bot::Language language,
                           std::size_t most = largest_message);

/// The same for thanks. Where they mention their author and `member` (`29:…`) is known, the author's name in
/// them becomes a real mention; a name that could be taken for markup stays a name.
std::string thanks_activity(const bot::Thank& thank, const std::string& member);

/// A card and nothing else, with what the reader's phone shows of it; all of it in `most` bytes, wherever
/// that can be.
std::string card_activity(const bot::Card& card,
                          const std::function<std::string(const bot::MessageKey&)>& links,
                          std::size_t most = largest_message);

/// How words end that were cut short.
std::string cut_mark(bot::Language language);

/// What begins a thread of our own in a channel with this activity ([sdk]: measured by the service's own).
std::string thread_in(const std::string& channel, const std::string& tenant, const std::string& activity);

/// What opens a chat with one person.
std::string chat_with(const std::string& member, const std::string& tenant);

}  // namespace teams
