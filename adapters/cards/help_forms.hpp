#pragma once

#include "adapters/cards/reader.hpp"

#include <vector>

namespace cards {

/// To members: asking an advisor, and inside of it handing over, or the one of both that there is somebody
/// for. Empty where there is nobody.
std::vector<Form> help_forms(const Reader& reader, const bot::Card::Row& row);

/// To an advisor who was asked: the three ways to answer.
std::vector<Offer> offers_to_asked(const Reader& reader, const bot::Card::Row& row);

}  // namespace cards
