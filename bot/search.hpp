#pragma once

#include "bot/ids.hpp"

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace bot {

/// Which posts are looked for: those in whose text or author's name each of the words stands, in any order.
/// Without a word none is.
struct Search {
    std::vector<std::u32string> words{};        ///< `folded`: of one case and width
    std::map<AccountId, std::string> called{};  ///< whom the config calls otherwise than the channel does
    std::size_t limit = 0;                      ///< so many are found at most
    std::size_t among =
        std::numeric_limits<std::size_t>::max();  ///< so many of the latest are looked through
};

}  // namespace bot
