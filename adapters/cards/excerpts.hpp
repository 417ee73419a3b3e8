#pragma once

#include <string>

namespace cards {

/// The beginning of what somebody wrote, on one line: 80 characters as people count them.
std::string excerpt(const std::string& text);

/// More of it, for whoever has not read the post: 300 characters.
std::string long_excerpt(const std::string& text);

}  // namespace cards
