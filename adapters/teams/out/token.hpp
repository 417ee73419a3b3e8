#pragma once

#include "adapters/teams/settings.hpp"
#include "bot/time.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace teams {

/// What is sent behind `Authorization: Bearer `. Never logged.
struct Token {
    std::string value{};
};

/// Why there is no token. Fit to be logged and shown.
struct NoToken {
    std::string why{};
    std::optional<bot::Span> wait{};  ///< until then the login service is not asked again
    bool refused = false;             ///< it says that app, secret, certificate or tenant are wrong
};

using TokenAnswer = std::variant<Token, NoToken>;

/// The bot's own tokens, by client secret or by certificate, kept in memory until five minutes before they
/// expire. From any thread but the pool's: whoever asks first fetches, the others wait for the same answer.
class Tokens {
public:
    Tokens(Settings settings, std::function<bot::Timestamp()> now);
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;
    ~Tokens();

    /// A token of that tenant for that scope. What was refused is asked again after a minute.
    TokenAnswer get(const std::string& tenant, const std::string& scope);

    /// Asks with this secret or certificate from now on. Tokens that are there are good until they expire;
    /// what the one before was refused is forgotten. Never waits.
    void renew(Settings settings);

    /// Forgets the token: somebody did not take it.
    void drop(const std::string& tenant, const std::string& scope);

private:
    class Cache;

    std::unique_ptr<Cache> cache_;
};

}  // namespace teams
