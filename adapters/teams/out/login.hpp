#pragma once

#include "adapters/teams/out/token.hpp"

#include <string>
#include <variant>

namespace teams {

/// A token as it was issued, and how long it lives.
struct Issued {
    Token token{};
    bot::Span life{};
};

using LoggedIn = std::variant<Issued, NoToken>;

/// Asks the tenant's login service for a token of that scope (OAuth 2.0 client credentials [doc]), by secret
/// or, where the settings have one, by certificate. `now` dates the assertion. Waits for the answer; never
/// throws.
LoggedIn log_in(const Settings& settings, const std::string& tenant, const std::string& scope,
                bot::Timestamp now);

}  // namespace teams
