#pragma once

#include <cjose/header.h>
#include <cjose/jwk.h>
#include <cjose/jws.h>
#include <cjose/util.h>

#include <memory>
#include <string>
#include <string_view>

namespace support {

/// Frees what a C library made.
template <auto Free>
struct PeerFreed {
    template <typename Made>
    void operator()(Made* made) const {
        Free(made);
    }
};

using PeerJwk = std::unique_ptr<cjose_jwk_t, PeerFreed<cjose_jwk_release>>;
using PeerJws = std::unique_ptr<cjose_jws_t, PeerFreed<cjose_jws_release>>;
using PeerHeader = std::unique_ptr<cjose_header_t, PeerFreed<cjose_header_release>>;

std::string base64url(std::string_view bytes);

/// The public key in a certificate (PEM). Throws std::runtime_error where there is none.
PeerJwk key_in(const std::string& certificate);

/// The SHA-256 of a certificate, as a token's header names it.
std::string thumbprint_of(const std::string& certificate);

}  // namespace support
