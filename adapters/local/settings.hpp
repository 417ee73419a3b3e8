#pragma once

#include <string>

namespace local {

/// What the local channel must be told.
struct Settings {
    bool page = true;
    bool clock = false;  ///< whether the clock may be advanced
    std::string key{};   ///< asked of every request to the API; empty: none is
};

}  // namespace local
