#pragma once

#include "bot/community.hpp"
#include "bot/post.hpp"
#include "bot/search.hpp"

#include <string_view>

namespace bot {

/// Looks for the words that somebody wrote, whatever their case and width.
Search search_for(std::string_view words, const Community& community, std::size_t limit);

/// Whether a post is one of those that are looked for.
bool fits(const Post& post, const Search& search);

}  // namespace bot
