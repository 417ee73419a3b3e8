#include "tests/support/teams/peer_jose.hpp"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace support {

namespace {

using Certificate = std::unique_ptr<X509, PeerFreed<X509_free>>;

Certificate read(const std::string& pem) {
    const std::unique_ptr<BIO, PeerFreed<BIO_free_all>> bio{
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
    Certificate certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
    if (!certificate) throw std::runtime_error{"this is no certificate"};
    return certificate;
}

std::vector<std::uint8_t> number_in(const EVP_PKEY* key, const char* name) {
    BIGNUM* found = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &found) != 1) throw std::runtime_error{"this is no RSA key"};
    const std::unique_ptr<BIGNUM, PeerFreed<BN_free>> number{found};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(BN_num_bytes(found)));
    BN_bn2bin(found, bytes.data());
    return bytes;
}

}  // namespace

std::string base64url(std::string_view bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const auto length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    for (auto& letter : text) {
        if (letter == '+') letter = '-';
        if (letter == '/') letter = '_';
    }
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

PeerJwk key_in(const std::string& certificate) {
    const auto read_one = read(certificate);
    const auto* key = X509_get0_pubkey(read_one.get());
    auto modulus = number_in(key, OSSL_PKEY_PARAM_RSA_N);
    auto exponent = number_in(key, OSSL_PKEY_PARAM_RSA_E);
    cjose_jwk_rsa_keyspec parts{};
    parts.n = modulus.data();
    parts.nlen = modulus.size();
    parts.e = exponent.data();
    parts.elen = exponent.size();
    return PeerJwk{cjose_jwk_create_RSA_spec(&parts, nullptr)};
}

std::string thumbprint_of(const std::string& certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    X509_digest(read(certificate).get(), EVP_sha256(), bytes.data(), &size);
    return base64url({reinterpret_cast<const char*>(bytes.data()), size});
}

}  // namespace support
