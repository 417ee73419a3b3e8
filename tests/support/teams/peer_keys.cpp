#include "tests/support/teams/peer_keys.hpp"

namespace support {

namespace {

using json = nlohmann::json;

PeerJwk fresh_key() {
    static const std::string exponent{"\x01\x00\x01", 3};
    return PeerJwk{cjose_jwk_create_RSA_random(2048, reinterpret_cast<const std::uint8_t*>(exponent.data()),
                                               exponent.size(), nullptr)};
}

/// Making a key takes a second under sanitizers: one is enough for all peers of a run.
template <int Which>
PeerJwk kept_key() {
    static const PeerJwk kept = fresh_key();
    return PeerJwk{cjose_jwk_retain(kept.get(), nullptr)};
}

std::string compact(const cjose_jwk_t* key, const TeamsMint& mint, const std::string& id,
                    const std::string& claims) {
    const PeerHeader header{cjose_header_new(nullptr)};
    cjose_header_set(header.get(), "alg", mint.algorithm.c_str(), nullptr);
    cjose_header_set(header.get(), "typ", "JWT", nullptr);
    cjose_header_set(header.get(), "kid", id.c_str(), nullptr);
    const PeerJws signed_text{cjose_jws_sign(
        key, header.get(), reinterpret_cast<const std::uint8_t*>(claims.data()), claims.size(), nullptr)};
    const char* text = nullptr;
    if (!signed_text || !cjose_jws_export(signed_text.get(), &text, nullptr)) {
        throw std::invalid_argument{"no token can be signed by " + mint.algorithm};
    }
    return text;
}

/// Another claim under the old signature.
std::string changed(const std::string& token) {
    const auto begin = token.find('.') + 1;
    const auto end = token.find('.', begin);
    return token.substr(0, begin) + base64url(R"({"iss":"somebody"})") + token.substr(end);
}

}  // namespace

PeerKeys::PeerKeys()
    : key_(kept_key<0>()),
      stranger_(kept_key<1>()),
      shared_(cjose_jwk_create_oct_spec(
          reinterpret_cast<const std::uint8_t*>("0123456789abcdef0123456789abcdef"), 32, nullptr)) {}

std::string PeerKeys::mint(const TeamsMint& mint, const Right& right, bot::Timestamp now) const {
    const auto seconds = [&](std::chrono::seconds after) {
        return std::chrono::floor<std::chrono::seconds>(now + after).time_since_epoch().count();
    };
    json claims{{"iss", mint.issuer.value_or(right.issuer)},
                {"aud", mint.audience.value_or(right.audience)},
                {"nbf", seconds(mint.not_before)},
                {"exp", seconds(mint.expires)}};
    if (!mint.audiences.empty()) claims["aud"] = mint.audiences;
    const auto service = mint.service.value_or(right.service);
    if (!service.empty()) claims["serviceurl"] = service;
    const auto id = mint.key.value_or("key-" + std::to_string(number_));
    if (mint.algorithm == "none") {
        return base64url(json{{"alg", "none"}, {"typ", "JWT"}, {"kid", id}}.dump()) + "." +
               base64url(claims.dump()) + ".";
    }
    const auto token = compact(key_for(mint), mint, id, claims.dump());
    return mint.changed ? changed(token) : token;
}

void PeerKeys::rotate() {
    key_ = fresh_key();
    ++number_;
}

json PeerKeys::shown() const {
    char* text = cjose_jwk_to_json(key_.get(), false, nullptr);
    auto key = json::parse(text);
    cjose_get_dealloc()(text);
    key["kid"] = "key-" + std::to_string(number_);
    key["use"] = "sig";
    if (!endorsements_.empty()) key["endorsements"] = endorsements_;
    return {{"keys", json::array({key})}};
}

const cjose_jwk_t* PeerKeys::key_for(const TeamsMint& mint) const {
    if (mint.algorithm.starts_with("HS")) return shared_.get();
    return mint.stranger ? stranger_.get() : key_.get();
}

}  // namespace support
