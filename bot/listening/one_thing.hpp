#pragma once

#include "bot/post.hpp"

namespace bot {

/// So close together one person tells one thing.
constexpr Span one_breath = 10min;

/// Whether one person wrote the same words in another channel within ten minutes: to people that is one
/// thing. Case, width and blanks make no difference. Where there are no words (a picture, a sticker), nobody
/// can tell.
bool one_thing(const Post& one, const Post& other);

}  // namespace bot
