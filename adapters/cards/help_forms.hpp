#pragma once

#include "adapters/cards/sheet.hpp"

#include <vector>

namespace cards {

/// To members: asking an advisor, and inside of it handing over, or the one of both that there is somebody
/// for. Empty where there is nobody.
std::vector<Json> help_openers(const Sheet& sheet, const Place& place);

/// To an advisor who was asked: the three ways to answer.
std::vector<Json> buttons_of_asked(const Sheet& sheet, const Place& place);

}  // namespace cards
