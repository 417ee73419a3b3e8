#pragma once

#include <optional>
#include <string>

namespace bot {

/// What a channel kind must know to write to somebody or somewhere: the service's address, the ids by which
/// it calls them. Opaque to all but the channel's own adapter, which also chooses the names (`KIND` or
/// `KIND-…`, colon, an id). The latest wins.
struct Address {
    std::string of{};
    std::string value{};  ///< never empty

    bool operator==(const Address&) const = default;
};

/// The addresses that are known. What came with an event is committed with it; an adapter adds what it learns
/// on the way out. From several threads.
class AddressBook {
public:
    virtual ~AddressBook() = default;

    /// Throws std::runtime_error where the store cannot be read.
    virtual std::optional<std::string> find(const std::string& of) const = 0;

    /// Durable on return. Throws std::runtime_error where it cannot be written.
    virtual void keep(const Address& address) = 0;
};

}  // namespace bot
