#pragma once

#include "adapters/teams/out/limited.hpp"

#include <functional>
#include <string>

namespace teams {

/// Microsoft Graph, of which the bot reads messages: within its limits. From several threads.
class Graph {
public:
    /// Whose messages are read.
    struct Team {
        std::string group{};  ///< its Entra group
        std::string tenant{};
    };

    /// `caller` must outlive it.
    Graph(Caller& caller, std::function<bot::Timestamp()> now) : caller_{caller}, limited_{std::move(now)} {}

    /// The whole address of a path.
    std::string at(const std::string& path) const { return caller_.settings().cloud.graph + path; }

    /// Whether an address that somebody gave us is Graph's own.
    bool has(const std::string& url) const { return url.starts_with(at("/")); }

    Reached get(const std::string& url, const Team& team, const Patience& patience);

    const std::string& app_id() const { return caller_.settings().app_id; }

private:
    Caller& caller_;
    Limited limited_;
};

}  // namespace teams
