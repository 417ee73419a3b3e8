#pragma once

#include <exception>
#include <string>

namespace bot {

/// What a failure says, in its own words. It is no null.
std::string why(const std::exception_ptr& failure);

}  // namespace bot
