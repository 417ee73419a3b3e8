#pragma once

#include "adapters/http/message.hpp"
#include "adapters/local/board.hpp"
#include "bot/community.hpp"

#include <vector>

namespace local {

/// The channels of the config that are ours: what they are about and who looks after them at `now`.
http::Response answer_with_channels(const bot::Community& community, bot::Timestamp now);

/// The people of the config who are on this channel, PMO members first, in the config's order.
http::Response answer_with_people(const bot::Community& community);

http::Response answer_with_letters(const std::vector<Letter>& letters);

}  // namespace local
