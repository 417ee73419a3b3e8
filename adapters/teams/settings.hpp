#pragma once

#include "bot/time.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace teams {

/// Where Microsoft's cloud has its parts. Addresses have no slash at the end.
struct Cloud {
    std::string login{};       ///< what `/TENANT/oauth2/v2.0/token` is appended to
    std::string scope{};       ///< of the bot's token
    std::string issuer{};      ///< of the tokens that come in
    std::string openid{};      ///< the metadata's whole URL
    std::string graph{};       ///< what `/v1.0/…` is appended to; `/.default` behind it is its scope
    std::string service{};     ///< where a person is written to of whom no address is known
    std::string government{};  ///< where the US Government Community Cloud, which shares all else with the
                               ///< public, has it
    std::vector<std::string> hosts{};  ///< that a serviceUrl may name, each with its true subdomains

    bool operator==(const Cloud&) const = default;
};

/// Who stands behind the app, for its manifest.
struct Developer {
    std::string name{};
    std::string website{};
    std::string privacy{};
    std::string terms{};

    bool operator==(const Developer&) const = default;
};

/// What the adapter must be told; the config fills it.
struct Settings {
    std::string app_id{};                ///< lower case
    std::vector<std::string> tenants{};  ///< lower case, never empty; the first is the home tenant
    std::string secret{};                ///< empty where a certificate is used
    std::string certificate{};           ///< PEM
    std::string key{};                   ///< PEM, of the certificate
    std::optional<std::chrono::sys_days> secret_expires{};
    Cloud cloud{};
    bool insecure_local = false;  ///< no token is asked; only on loopback
    Developer developer{};

    bool operator==(const Settings&) const = default;
};

/// Whether both are the same bot in the same place, so that one may go on with the other's secret or
/// certificate. What only the manifest says makes no difference.
inline bool same_bot(Settings one, const Settings& other) {
    one.secret = other.secret;
    one.certificate = other.certificate;
    one.key = other.key;
    one.secret_expires = other.secret_expires;
    one.developer = other.developer;
    return one == other;
}

}  // namespace teams
