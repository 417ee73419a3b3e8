#pragma once

#include "bot/language.hpp"

#include <string>
#include <string_view>

namespace bot {

/// What somebody sends in place of words, or beside them.
enum class Thing { File, Picture, Gif, Sticker, Voice, Video, Card, Loop, Code, Forwarded, NoWords };

/// The line that stands for it in a text, so that no post reads as nothing: a sign, then `says` (a name, a
/// title, what a picture shows) or, where that is blank, the thing's plain word. One line, whatever `says`
/// holds.
std::string stand_in(Thing thing, std::string_view says, Language language);

}  // namespace bot
