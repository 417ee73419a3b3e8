#pragma once

#include "bot/language.hpp"

#include <string>
#include <string_view>

namespace bot {

/// What an admin can do where a channel refused, in their language. `cause`: the channel's code; `hint`: its
/// own plain English, which stands where we have no words for that cause.
std::string remedy_in(Language language, std::string_view cause, std::string_view hint);

}  // namespace bot
