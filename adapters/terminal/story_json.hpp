#pragma once

#include "bot/community.hpp"
#include "bot/ports/records.hpp"

#include <string>
#include <vector>

namespace terminal {

/// `posts list --json`: an array, oldest first.
std::string as_json(const std::vector<bot::Entry>& entries, const bot::Community& community,
                    bot::Timestamp now);

/// `posts show --json`: the same fields, with replies, deeds, and who was told.
std::string as_json(const bot::Story& story, const bot::Community& community, bot::Timestamp now);

}  // namespace terminal
