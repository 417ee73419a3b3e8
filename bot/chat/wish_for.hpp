#pragma once

#include "bot/chat/chat.hpp"
#include "bot/follow_up.hpp"

#include <functional>
#include <string>

namespace bot {

/// As if it had been pressed; `done` says what to tell when it is granted, to whoever wrote the post. Else it
/// is told why not, and who was first.
ChatAnswer wish_for(PostNumber number, const Wish& wish, const Chat& chat,
                    const std::function<std::string(const std::string& who)>& done);

/// "Answered, “I called her”"
std::string said_as(const Action& action, const std::string& words, const Chat& chat);

/// What was done, by which action and with which words; to or about whom.
std::string deed_in_words(const Deed& deed, const Chat& chat);

/// As the config names them.
std::string name_of(const PersonId& id, const Chat& chat);

}  // namespace bot
