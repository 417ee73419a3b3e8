#pragma once

#include "bot/ports/records.hpp"
#include "store/book.hpp"

#include <memory>

namespace tests {

/// What a story stands on.
class Ground {
public:
    virtual ~Ground() = default;

    virtual store::Book& book() = 0;

    /// What people ask of it.
    virtual const bot::Records& records() const = 0;
};

/// Memory; or, where AIZUCHI_STORIES is `sqlite`, a file of its own that goes with it: the stories hold on
/// both.
std::unique_ptr<Ground> new_ground();

}  // namespace tests
