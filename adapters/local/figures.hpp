#pragma once

#include "adapters/http/message.hpp"
#include "bot/community.hpp"
#include "bot/ports/records.hpp"

namespace local {

/// What the page's figures show: all that is open, by age, and the first responses by people to the posts of
/// two weeks. Throws std::runtime_error where the records cannot be read.
http::Response answer_with_figures(const bot::Records& records, const bot::Community& community,
                                   bot::Timestamp now);

}  // namespace local
