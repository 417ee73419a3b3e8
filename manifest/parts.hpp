#pragma once

#include <string_view>

namespace manifest {

/// The bytes of a file of manifest/teams/, which are part of the program. Throws std::out_of_range where
/// there is no such file.
std::string_view part(std::string_view name);

}  // namespace manifest
