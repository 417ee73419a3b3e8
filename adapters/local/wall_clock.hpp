#pragma once

#include "adapters/local/exchange.hpp"
#include "adapters/local/ground.hpp"

namespace local {

/// The clock of the channel, which a demo may put on.
class WallClock {
public:
    explicit WallClock(const Ground& ground) : ground_{ground} {}

    void show(const Exchange& exchange) const;
    void advance(const Exchange& exchange) const;

private:
    const Ground& ground_;
};

}  // namespace local
