#pragma once

#include "bot/delivery.hpp"
#include "bot/language.hpp"

#include <functional>
#include <string>

namespace teams {

/// An activity that says words, plain, as the service wants it.
std::string words_activity(const std::string& words, bot::Language language);

/// The same for thanks. Where they mention their author and `member` (`29:…`) is known, the author's name in
/// them becomes a real mention; a name that could be taken for markup stays a name.
std::string thanks_activity(const bot::Thank& thank, const std::string& member);

/// A card and nothing else, with what the reader's phone shows of it.
std::string card_activity(const bot::Card& card,
                          const std::function<std::string(const bot::MessageKey&)>& links);

/// What opens a chat with one person.
std::string chat_with(const std::string& member, const std::string& tenant);

}  // namespace teams
