#pragma once

#include "adapters/teams/out/connector.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace teams {

/// No message is larger than this, in bytes, be it counted in UTF-8 or in UTF-16: a little below what the
/// service says (see §4.5 of the protocol notes).
constexpr std::size_t largest_message = 90'000;

/// How large a message may be in each tenant, found out by being refused: some take less than is written
/// anywhere (28 KB were seen [issue]), counted in either encoding. What was learnt holds for six hours; then
/// a larger one is tried again. From any thread.
class Sizes {
public:
    /// At most so many bytes.
    std::size_t most(const std::string& tenant, bot::Timestamp now) const;

    /// The least of what holds in any tenant.
    std::size_t least(bot::Timestamp now) const;

    /// A message of this size was too large: how large the next one may be, or nothing where it could not be
    /// any smaller.
    std::optional<std::size_t> note_too_large(const std::string& tenant, std::size_t size,
                                              bot::Timestamp now);

    /// A message of this size was taken.
    void note_taken(const std::string& tenant, std::size_t size);

    /// What an admin should know, once after anything was learnt.
    std::optional<bot::Refused> news(const std::string& tenant);

private:
    struct Learnt {
        std::size_t most = 0;
        bot::Timestamp until{};
        bool told = false;
    };

    mutable std::mutex mutex_{};
    std::map<std::string, Learnt> tenants_{};
};

/// A message of at most so many bytes, and a call with it.
struct Fitted {
    std::function<std::string(std::size_t most)> write{};
    std::function<Reached(const std::string& message)> send{};
};

/// Sends it, and smaller at once where it is too large: nothing got out then.
Reached send_fitted(const Fitted& message, Sizes& sizes, const std::string& tenant, bot::Timestamp now);

}  // namespace teams
