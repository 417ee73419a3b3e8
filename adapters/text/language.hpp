#pragma once

#include "bot/community.hpp"
#include "bot/event.hpp"

#include <optional>
#include <string_view>

namespace text {

/// The language in which somebody who wrote this is spoken to: Japanese to whoever writes Japanese, English
/// to whoever writes anything else. Only own words count, as `bot::own_words` finds them. Nothing where that
/// is not clear: emoji, a name, a file, a link or code alone. Of long texts only the beginning counts.
std::optional<bot::Language> language_of(std::string_view text);

/// Notes in which language a new post is written, where its theme speaks that.
void note_language(bot::Event& event, const bot::Community& community);

}  // namespace text
