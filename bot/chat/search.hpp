#pragma once

#include "bot/community.hpp"
#include "bot/post.hpp"

#include <string_view>

namespace bot {

/// Posts in whose text or author's name each of these words stands, in any order, whatever its case and
/// width. What holds no word fits nothing. `community` must outlive it.
Fits fits_words(std::string_view words, const Community& community);

}  // namespace bot
