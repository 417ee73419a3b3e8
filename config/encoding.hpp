#pragma once

#include "config/problem.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace config {

/// Why bytes are no text that can be read, and where that is seen.
struct Misread {
    Position place{};
    std::string what{};  ///< `is written in UTF-16; save it as UTF-8`
};

/// Nothing where the bytes are UTF-8, with or without a byte order mark.
std::optional<Misread> misread(std::string_view bytes);

/// Without the byte order mark that some editors begin a file with.
std::string_view without_mark(std::string_view bytes);

}  // namespace config
