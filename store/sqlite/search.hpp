#pragma once

#include "bot/post.hpp"
#include "bot/search.hpp"
#include "store/sqlite/statements.hpp"

#include <vector>

namespace store {

/// The posts that fit, the latest first. No index knows of case and width: so it reads from the latest back,
/// page by page, and stops as soon as it can.
std::vector<bot::Post> find_posts(Statements& sql, const bot::Search& search);

}  // namespace store
