#pragma once

#include "bot/post.hpp"
#include "store/sqlite/statements.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace store {

struct Search {
    std::size_t limit = 0;               ///< how many are found at most
    std::optional<std::size_t> among{};  ///< how many of the latest are looked through; unset: all
};

/// The posts that fit, the latest first. No index can know what fits: so it reads from the latest back, and
/// stops as soon as it can.
std::vector<bot::Post> find_posts(Statements& sql, const bot::Fits& fits, const Search& search);

}  // namespace store
