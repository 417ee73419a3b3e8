#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace teams {

/// A key by which the Bot Framework signs.
struct Key {
    std::string jwk{};                        ///< JSON
    std::vector<std::string> endorsements{};  ///< the channel ids that it may sign for; empty: all

    bool operator==(const Key&) const = default;
};

/// The keys that are good now, by their ids.
using KeySet = std::map<std::string, Key>;

/// Reads a JWK set, at most a hundred keys of it: RSA keys that have an id. Nothing where there is none, as
/// if nobody had answered.
std::optional<KeySet> read_keys(std::string_view jwks);

/// Where the metadata says that the keys are. Nothing where it does not say, or names a place that is neither
/// https nor of the metadata's own scheme and host.
std::optional<std::string> keys_url(std::string_view metadata, std::string_view metadata_url);

}  // namespace teams
