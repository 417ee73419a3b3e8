#pragma once

#include "tests/support/teams/peer.hpp"
#include "tests/support/teams/peer_answer.hpp"

#include <map>
#include <set>

namespace support {

/// Gives out the bot's own tokens, and knows them again.
class PeerLogin {
public:
    /// What a token may be asked for.
    struct Scopes {
        std::string bot{};
        std::string graph{};
    };

    PeerLogin(const TeamsWorld& world, Scopes scopes) : world_(world), scopes_(std::move(scopes)) {}

    /// `endpoint` is the URL that was asked. Throws PeerRefusal.
    http::Response give(const http::Request& request, const std::string& tenant, const std::string& endpoint,
                        bot::Timestamp now);

    /// Throws PeerRefusal where the request has no token for the bot's API, or for Graph.
    void check(const http::Request& request, bool graph, bot::Timestamp now) const;

    void revoke() { given_.clear(); }

    void renew_secret(std::string secret) { secret_ = std::move(secret); }

    void trust(std::string certificate) { certificate_ = std::move(certificate); }

private:
    struct Given {
        std::string scope{};
        bot::Timestamp until{};
    };

    void check_assertion(const std::string& assertion, const std::string& endpoint, bot::Timestamp now);

    const TeamsWorld& world_;
    Scopes scopes_;
    std::string secret_{world_.secret};
    std::string certificate_{};
    std::set<std::string> seen_{};  ///< the ids of assertions
    std::map<std::string, Given> given_{};
    int number_ = 0;
};

}  // namespace support
