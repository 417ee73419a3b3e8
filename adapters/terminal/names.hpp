#pragma once

#include "bot/community.hpp"

#include <string>

namespace terminal {

// What may stand where a name was given that is none: all of the config's, beside each other.

std::string names(const std::vector<bot::Action>& actions);
std::string names(const std::vector<bot::PersonId>& people);
std::string themes(const bot::Community& community);
std::string advisors(const bot::Community& community);

}  // namespace terminal
