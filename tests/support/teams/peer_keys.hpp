#pragma once

#include "tests/support/teams/peer.hpp"
#include "tests/support/teams/peer_jose.hpp"

#include <nlohmann/json.hpp>

namespace support {

/// Signs the tokens of incoming activities, and shows the keys.
class PeerKeys {
public:
    PeerKeys();

    /// `issuer`, `audience` and `service` are the right ones.
    struct Right {
        std::string issuer{};
        std::string audience{};
        std::string service{};
    };

    std::string mint(const TeamsMint& mint, const Right& right, bot::Timestamp now) const;

    void rotate();

    void endorse(std::vector<std::string> channels) { endorsements_ = std::move(channels); }

    /// The key set, as it is shown.
    nlohmann::json shown() const;

private:
    const cjose_jwk_t* key_for(const TeamsMint& mint) const;

    PeerJwk key_;
    PeerJwk stranger_;
    PeerJwk shared_;  ///< what HMAC would be signed with
    int number_ = 1;
    std::vector<std::string> endorsements_{"msteams"};
};

}  // namespace support
