#pragma once

#include "adapters/cards/reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cards {

/// What the digest says below its title, one sentence each; nothing where the card has none.
std::vector<std::string> digest_sentences(const Reader& reader);

/// The digest as the head of a card, if it has one.
std::optional<Head> head_of(const Reader& reader);

}  // namespace cards
