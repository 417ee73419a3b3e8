#include "adapters/teams/trust/bearer.hpp"

#include "adapters/teams/json.hpp"
#include "adapters/teams/quote.hpp"

#include <cjose/cjose.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <memory>

namespace teams {

namespace {

constexpr std::size_t longest_token = 16UL * 1024;
constexpr std::size_t longest_key_id = 256;
constexpr std::size_t weakest_key = 2048;  // bits

struct Free {
    void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }

    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }

    void operator()(std::uint8_t* bytes) const { cjose_get_dealloc()(bytes); }
};

using Token = std::unique_ptr<cjose_jws_t, Free>;
using PublicKey = std::unique_ptr<cjose_jwk_t, Free>;

/// Whether the scheme is Bearer, whatever its case; it is taken away.
bool take_scheme(std::string_view& authorization) {
    constexpr std::string_view scheme = "bearer ";
    const auto same = [](char left, char right) { return (left | 0x20) == (right | 0x20); };
    if (!std::ranges::equal(authorization.substr(0, scheme.size()), scheme, same)) return false;
    authorization.remove_prefix(scheme.size());
    return true;
}

bool is_compact(std::string_view token) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    return token.size() <= longest_token && std::ranges::count(token, '.') == 2 &&
           token.find("..") == std::string_view::npos && !token.starts_with('.') && !token.ends_with('.') &&
           token.find_first_not_of(letters) == std::string_view::npos;
}

Json header_of(std::string_view token) {
    const auto encoded = token.substr(0, token.find('.'));
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_base64url_decode(encoded.data(), encoded.size(), &bytes, &size, nullptr)) return {};
    const std::unique_ptr<std::uint8_t, Free> owned{bytes};
    return read_json({reinterpret_cast<const char*>(bytes), size});
}

std::string text_in(const Json& json, const char* field) {
    const auto found = json.find(field);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// Seconds since the epoch, as tokens have them.
std::optional<bot::Timestamp> moment_in(const Json& json, const char* field) {
    constexpr double last = 253'402'300'799.0;  // of the year 9999
    const auto found = json.find(field);
    if (found == json.end() || !found->is_number()) return {};
    const auto seconds = found->get<double>();
    if (!(seconds >= 0 && seconds <= last)) return {};
    return bot::Timestamp{std::chrono::seconds{static_cast<std::int64_t>(std::floor(seconds))}};
}

/// One, or a list of them (RFC 7519, 4.1.3).
std::vector<std::string> audiences_in(const Json& json) {
    constexpr std::size_t most = 100;
    const auto found = json.find("aud");
    if (found == json.end()) return {};
    std::vector<std::string> all;
    for (const auto& one : found->is_array() ? *found : Json::array({*found})) {
        if (one.is_string() && all.size() < most) all.push_back(one.get<std::string>());
    }
    return all;
}

Claims claims_of(const Json& json) {
    return {.issuer = text_in(json, "iss"),
            .audiences = audiences_in(json),
            .service = text_in(json, "serviceurl"),
            .expires_at = moment_in(json, "exp"),
            .not_before = moment_in(json, "nbf")};
}

std::string_view payload_of(const Token& token) {
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(token.get(), &bytes, &size, nullptr)) return {};
    return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

std::variant<Bearer, NotTrusted> read_bearer(std::string_view authorization) {
    if (!take_scheme(authorization)) return NotTrusted{"there is no bearer token"};
    if (!is_compact(authorization)) return NotTrusted{"the bearer is no signed token"};
    const auto header = header_of(authorization);
    if (!header.is_object()) return NotTrusted{"the token's header is no JSON object"};
    const auto algorithm = text_in(header, "alg");
    if (algorithm != "RS256") return NotTrusted{"its algorithm is " + quote(algorithm) + ", not RS256"};
    if (header.contains("crit")) return NotTrusted{"its header asks for what is not known here"};
    auto key = text_in(header, "kid");
    if (key.empty() || key.size() > longest_key_id) return NotTrusted{"it does not name its key"};
    return Bearer{std::string{authorization}, std::move(key)};
}

std::variant<Claims, NotTrusted> verify(const Bearer& bearer, const Key& key) {
    const PublicKey public_key{cjose_jwk_import(key.jwk.data(), key.jwk.size(), nullptr)};
    if (!public_key || cjose_jwk_get_kty(public_key.get(), nullptr) != CJOSE_JWK_KTY_RSA ||
        cjose_jwk_get_keysize(public_key.get(), nullptr) < weakest_key) {
        return NotTrusted{"its key " + quote(bearer.key) + " is no RSA key of 2048 bits"};
    }
    const Token token{cjose_jws_import(bearer.token.data(), bearer.token.size(), nullptr)};
    if (!token || !cjose_jws_verify(token.get(), public_key.get(), nullptr))
        return NotTrusted{"its signature is not that of key " + quote(bearer.key)};
    const auto json = read_json(payload_of(token));
    if (!json.is_object()) return NotTrusted{"what is signed is no JSON object"};
    auto claims = claims_of(json);
    claims.endorsements = key.endorsements;
    return claims;
}

}  // namespace teams
