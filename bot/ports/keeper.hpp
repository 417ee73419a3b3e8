#pragma once

#include <string>

namespace bot {

/// Looks after the store as a whole. From any thread, beside a running writer.
class Keeper {
public:
    virtual ~Keeper() = default;

    /// Writes a consistent copy to `file`, which must not exist yet; throws std::runtime_error with the
    /// reason, and then leaves no half copy behind.
    virtual void backup(const std::string& file) const = 0;
};

}  // namespace bot
