#pragma once

#include "adapters/teams/trust/bearer.hpp"

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace teams {

/// The tokens whose signature was verified, until they expire: a busy channel sends the same one for an hour.
/// By their SHA-256, a thousand at most; then all are forgotten. From several threads.
class Verified {
public:
    std::optional<Claims> find(const std::string& token, bot::Timestamp now) const;

    void keep(const std::string& token, const Claims& claims, bot::Timestamp now);

private:
    mutable std::mutex mutex_{};
    std::map<std::string, Claims> tokens_{};
};

}  // namespace teams
