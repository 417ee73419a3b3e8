#pragma once

#include "adapters/http/message.hpp"
#include "adapters/local/board.hpp"
#include "bot/community.hpp"

#include <memory>
#include <vector>

namespace local {

/// Messages of a channel, as the contract has them. A person of the config goes by the plain name; in whose
/// name the bot spoke is said by the name that people read.
http::Response answer_with_messages(const std::vector<Message>& messages, const bot::Community& community);

/// The same of a whole channel, sent page by page: `first`, then what `rest` has.
http::Response answer_with_pages(std::vector<Message> first, std::unique_ptr<Pages> rest,
                                 std::shared_ptr<const bot::Community> community);

}  // namespace local
