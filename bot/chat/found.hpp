#pragma once

#include "bot/community.hpp"
#include "bot/inquiry.hpp"
#include "bot/ports/records.hpp"

#include <string>

namespace bot {

/// The words that answer a PMO member's question, in their language: lists with the first five and how many
/// more there are. Nothing is found for anybody else. Throws what `records` throws.
std::string found_for(const AccountId& to, const Inquiry& inquiry, const Records& records,
                      const Community& community, Timestamp now);

}  // namespace bot
