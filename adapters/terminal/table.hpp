#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace terminal {

/// Rows under their heads, the columns as wide as they need to be; the last one is cut where the line is
/// `columns` long.
std::string table(const std::vector<std::vector<std::string>>& rows, std::size_t columns);

}  // namespace terminal
