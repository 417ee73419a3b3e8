#pragma once

#include "adapters/http/routes.hpp"
#include "adapters/local/ground.hpp"

namespace local {

/// What people write, change and take away in channels, and what stands there. Every write is answered once
/// it is durable.
class Messages {
public:
    explicit Messages(const Ground& ground) : ground_{ground} {}

    void post(http::Exchange exchange) const;
    void list(http::Exchange exchange) const;
    void edit(http::Exchange exchange) const;
    void remove(http::Exchange exchange) const;
    void react(http::Exchange exchange, bool taken_back) const;

private:
    /// Hands a change of a message to the bot, and tells of it when it is durable.
    void change(bot::Event event, const bot::MessageKey& message, http::Exchange exchange) const;

    std::optional<bot::MessageKey> message_or_line(const std::string& id) const;

    const Ground& ground_;
};

}  // namespace local
