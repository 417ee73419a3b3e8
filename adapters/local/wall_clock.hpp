#pragma once

#include "adapters/http/routes.hpp"
#include "adapters/local/ground.hpp"

namespace local {

/// The clock of the channel, which a demo may put on.
class WallClock {
public:
    explicit WallClock(const Ground& ground) : ground_{ground} {}

    void show(const http::Exchange& exchange) const;
    void advance(const http::Exchange& exchange) const;

private:
    const Ground& ground_;
};

}  // namespace local
