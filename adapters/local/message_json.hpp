#pragma once

#include "adapters/http/message.hpp"
#include "adapters/local/board.hpp"
#include "bot/community.hpp"

#include <vector>

namespace local {

/// Messages of a channel, as the contract has them. A person of the config goes by the plain name; in whose
/// name the bot spoke is said by the name that people read.
http::Response answer_with_messages(const std::vector<Message>& messages, const bot::Community& community);

}  // namespace local
