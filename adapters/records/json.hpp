#pragma once

#include "bot/community.hpp"
#include "bot/ports/records.hpp"

#include <string>
#include <vector>

namespace records {

/// Posts for programs: an array, in the order in which they come. As contract and documents describe it.
/// `asked`: who was asked about any of them and has not answered.
std::string as_json(const std::vector<bot::Entry>& entries, const std::vector<bot::Advice>& asked,
                    const bot::Community& community, bot::Timestamp now);

/// One post: the same fields, with replies, deeds, and who was told.
std::string as_json(const bot::Story& story, const bot::Community& community, bot::Timestamp now);

}  // namespace records
