#pragma once

#include <string>

namespace store {

/// Held by the one who serves a store, until it ends, however it ends. The file stays behind.
class Lock {
public:
    /// Throws CannotOpen where somebody else holds it, or where the file cannot be written.
    explicit Lock(const std::string& file);

    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock();

private:
    int descriptor_ = -1;
};

}  // namespace store
