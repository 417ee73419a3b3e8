#pragma once

#include <string>
#include <string_view>

namespace teams {

/// Something from outside for the log: on one line, cut, in quotes.
std::string quote(std::string_view text);

}  // namespace teams
