#pragma once

#include "adapters/http/message.hpp"

#include <optional>
#include <shared_mutex>
#include <string>

namespace http::back_end {

/// What came of asking for a part.
struct Fetched {
    bool broken = false;  ///< there will be none, and the body is not whole
    std::optional<std::string> text{};
};

/// Where a port's bodies are asked for their parts. Any thread may use it.
class Larder {
public:
    /// The next part. One that was not to be had is logged; a closed larder gives none.
    Fetched ask(const NextPart& next);

    /// Waits for those that are being asked; from then on none is.
    void close();

private:
    std::shared_mutex mutex_{};
    bool closed_ = false;
};

}  // namespace http::back_end
