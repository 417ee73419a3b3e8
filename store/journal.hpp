#pragma once

#include <stdexcept>

namespace store {

/// Nothing is wrong: another writer came in between, so begin anew. Databases with several writers throw it,
/// from wherever they notice.
class Contended : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Where writes become durable together, or not at all. Used by one thread at a time.
class Journal {
public:
    virtual ~Journal() = default;

    /// Where it throws, nothing was begun.
    virtual void begin() = 0;

    /// Durable on return. Where it throws, `roll_back` must follow.
    virtual void commit() = 0;

    virtual void roll_back() noexcept = 0;
};

}  // namespace store
