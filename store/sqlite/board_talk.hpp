#pragma once

#include "adapters/local/board.hpp"

namespace store {

class Statements;

/// Which part of a channel's talk.
struct Part {
    const bot::ConversationId& channel;
    const std::string& after;  ///< empty: from the first on
    std::optional<std::size_t> limit{};
};

/// What people and the bot said there, the latest `limit`, oldest first; nothing where `after` is not known.
std::vector<local::Message> talk(Statements& sql, const Part& part);

}  // namespace store
