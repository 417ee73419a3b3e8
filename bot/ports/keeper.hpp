#pragma once

#include "bot/time.hpp"

#include <cstddef>
#include <string>

namespace bot {

/// Looks after the store as a whole. From any thread, beside a running writer.
class Keeper {
public:
    virtual ~Keeper() = default;

    /// Writes a consistent copy to `file`, which must not exist yet; throws std::runtime_error with the
    /// reason, and then leaves no half copy behind.
    virtual void backup(const std::string& file) const = 0;

    /// Takes away the letters to people that were last written before `before`, but for the card that a
    /// reader has now, and gives how many went. A few at a time, so that no post waits long; durable on
    /// return. Throws std::runtime_error where the database cannot be written.
    virtual std::size_t forget_letters(Timestamp before) = 0;
};

}  // namespace bot
