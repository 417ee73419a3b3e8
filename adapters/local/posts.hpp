#pragma once

#include "adapters/http/message.hpp"
#include "bot/community.hpp"
#include "bot/ports/records.hpp"

namespace local {

/// All that waits in the community, whatever chat it is from, and what ended within a day: as `posts list
/// --json` has it. Throws std::runtime_error where the records cannot be read.
http::Response answer_with_posts(const bot::Records& records, const bot::Community& community,
                                 bot::Timestamp now);

}  // namespace local
