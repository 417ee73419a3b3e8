#include "adapters/teams/out/assertion.hpp"

#include "adapters/teams/settings.hpp"

#include <cjose/header.h>
#include <cjose/jwk.h>
#include <cjose/jws.h>
#include <nlohmann/json.hpp>
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

namespace teams {

namespace {

using namespace std::chrono_literals;

constexpr auto life = 10min;

/// Frees what a C library made.
template <auto Free>
struct Freed {
    template <typename Made>
    void operator()(Made* made) const {
        Free(made);
    }
};

using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_clear_free>>;
using Jwk = std::unique_ptr<cjose_jwk_t, Freed<cjose_jwk_release>>;
using Jws = std::unique_ptr<cjose_jws_t, Freed<cjose_jws_release>>;
using Header = std::unique_ptr<cjose_header_t, Freed<cjose_header_release>>;
using Bytes = std::vector<std::uint8_t>;

template <typename Made>
Made made(Made thing, const char* failure) {
    if (!thing) throw std::runtime_error{failure};
    return thing;
}

Bio source(const std::string& text) {
    return made(Bio{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))}, "out of memory");
}

/// A key with a password would be asked for on the terminal: it is as good as unreadable.
int no_password(char* /*room*/, int /*size*/, int /*writing*/, void* /*given*/) {
    return -1;
}

std::string base64url(const unsigned char* bytes, std::size_t size) {
    std::string text(4 * ((size + 2) / 3) + 1, '\0');
    const auto length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes, static_cast<int>(size));
    text.resize(static_cast<std::size_t>(length));
    for (auto& letter : text) letter = letter == '+' ? '-' : letter == '/' ? '_' : letter;
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

std::string thumbprint(const std::string& pem) {
    const auto bio = source(pem);
    const auto certificate = made(Certificate{PEM_read_bio_X509(bio.get(), nullptr, no_password, nullptr)},
                                  "the certificate cannot be read");
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest.data(), &size) != 1) {
        throw std::runtime_error{"the certificate has no digest"};
    }
    return base64url(digest.data(), size);
}

Bytes number_of(const EVP_PKEY& key, const char* name) {
    BIGNUM* found = nullptr;
    EVP_PKEY_get_bn_param(&key, name, &found);
    const auto number = made(Number{found}, "the certificate's key is no RSA key");
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number.get())));
    BN_bn2bin(number.get(), bytes.data());
    return bytes;
}

Jwk signing_key(const std::string& pem) {
    const auto bio = source(pem);
    const auto key = made(Key{PEM_read_bio_PrivateKey(bio.get(), nullptr, no_password, nullptr)},
                          "the certificate's key cannot be read");
    auto modulus = number_of(*key, OSSL_PKEY_PARAM_RSA_N);
    auto exponent = number_of(*key, OSSL_PKEY_PARAM_RSA_E);
    auto secret = number_of(*key, OSSL_PKEY_PARAM_RSA_D);
    cjose_jwk_rsa_keyspec parts{};
    parts.n = modulus.data();
    parts.nlen = modulus.size();
    parts.e = exponent.data();
    parts.elen = exponent.size();
    parts.d = secret.data();
    parts.dlen = secret.size();
    Jwk signing{cjose_jwk_create_RSA_spec(&parts, nullptr)};
    OPENSSL_cleanse(secret.data(), secret.size());
    return made(std::move(signing), "the certificate's key cannot be used");
}

std::string fresh_id() {
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        throw std::runtime_error{"the system has no random bytes"};
    }
    return base64url(bytes.data(), bytes.size());
}

std::string claims(const std::string& app, const std::string& audience, bot::Timestamp now) {
    const auto seconds = [](bot::Timestamp at) {
        return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    };
    return nlohmann::json{{"aud", audience},           {"iss", app},          {"sub", app},
                          {"jti", fresh_id()},         {"iat", seconds(now)}, {"nbf", seconds(now)},
                          {"exp", seconds(now + life)}}
        .dump();
}

}  // namespace

std::string assertion(const Settings& settings, const std::string& audience, bot::Timestamp now) {
    const auto key = signing_key(settings.key);
    const auto header = made(Header{cjose_header_new(nullptr)}, "out of memory");
    const auto set = [&](const char* name, const std::string& value) {
        if (!cjose_header_set(header.get(), name, value.c_str(), nullptr))
            throw std::runtime_error{"out of memory"};
    };
    set(CJOSE_HDR_ALG, CJOSE_HDR_ALG_PS256);
    set("typ", "JWT");
    set("x5t#S256", thumbprint(settings.certificate));
    const auto text = claims(settings.app_id, audience, now);
    const Jws signed_text{cjose_jws_sign(
        key.get(), header.get(), reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr)};
    const char* compact = nullptr;
    if (!signed_text || !cjose_jws_export(signed_text.get(), &compact, nullptr)) {
        throw std::runtime_error{"the certificate's key cannot sign"};
    }
    return compact;
}

}  // namespace teams
