#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace config {

/// Letters to add, drop, change or swap with a neighbour to make one of the other.
std::size_t distance(std::string_view one, std::string_view other);

/// The one that was probably meant; empty where none is near.
std::string nearest(std::string_view written, const std::vector<std::string>& allowed);

/// `did you mean "owners"?`, or else `allowed are owners, channels`.
std::string suggestion(std::string_view written, const std::vector<std::string>& allowed);

}  // namespace config
