#pragma once

#include "bot/language.hpp"

#include <string_view>

namespace bot {

/// Japanese where kana or kanji stand in what its writer says in own words; where they say nothing, anywhere.
Language language_of(std::string_view text);

}  // namespace bot
