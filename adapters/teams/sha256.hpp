#pragma once

#include <string>
#include <string_view>

namespace teams {

/// The SHA-256 of a text, in hex.
std::string sha256(std::string_view text);

}  // namespace teams
