#pragma once

#include "adapters/http/network.hpp"
#include "adapters/local/settings.hpp"
#include "adapters/teams/settings.hpp"
#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace config {

struct Server {
    std::string listen =
        "127.0.0.1:3978";      ///< `HOST:PORT`, an IPv6 host in brackets; port 0: any that is free
    std::string public_url{};  ///< without a slash at the end; empty: none
    std::vector<http::Network> trusted_proxies{};  ///< who may say for whom it asks
    std::vector<bot::PersonId> admins{};           ///< who is told what is wrong; never empty

    bool operator==(const Server&) const = default;
};

/// What the process must be told; what the bot must know is a bot::Community.
struct Settings {
    std::set<std::string> products{};  ///< chat products that have a table
    Server server{};
    std::string store_url = "sqlite:aizuchi.db";
    std::optional<bot::Span> keep_posts = std::chrono::days{730};  ///< none: for ever
    std::optional<local::Settings> local{};                        ///< none: the local channel is off
    std::optional<teams::Settings> teams{};
};

/// The keys that differ and are only read at the start: `server.listen`. A renewed secret of Teams is not
/// among them.
std::vector<std::string> needs_restart(const Settings& old, const Settings& fresh);

/// Whether a program that runs by `old` may go on with the secrets of `fresh`: they are of the same bot.
bool secrets_fit(const Settings& old, const Settings& fresh);

/// Whether an address `HOST:PORT` can be reached from this machine only.
bool on_loopback(const std::string& listen);

}  // namespace config
