#pragma once

#include "bot/trouble.hpp"

#include <string>

namespace bot {

// For /readyz and the log, in plain English.

/// What is wrong, in one line: with a name where the trouble has one, else with how many.
std::string what_of(const Trouble& trouble);

/// What to do about it.
std::string remedy_of(const Trouble& trouble);

}  // namespace bot
