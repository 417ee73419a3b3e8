#pragma once

#include "adapters/teams/trust/key_set.hpp"
#include "bot/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace teams {

/// Why something is not to be trusted, for the log; it may quote what came, cleaned and cut.
struct NotTrusted {
    std::string why{};
};

/// A token of the right shape, and the key that it says it was signed with. Nothing of it is known to be
/// true.
struct Bearer {
    std::string token{};
    std::string key{};
};

/// What a token says that a known key has signed.
struct Claims {
    std::string issuer{};
    std::vector<std::string> audiences{};
    std::string service{};  ///< the claim `serviceurl`; empty where there is none
    std::optional<bot::Timestamp> expires_at{};
    std::optional<bot::Timestamp> not_before{};
    std::vector<std::string> endorsements{};  ///< its key's

    bool operator==(const Claims&) const = default;
};

/// The value of an Authorization header as a bearer token signed by RS256.
std::variant<Bearer, NotTrusted> read_bearer(std::string_view authorization);

/// What the token claims, if this key has signed it.
std::variant<Claims, NotTrusted> verify(const Bearer& bearer, const Key& key);

}  // namespace teams
