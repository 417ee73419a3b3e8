#include "adapters/teams/sha256.hpp"

#include <openssl/sha.h>

#include <array>

namespace teams {

std::string sha256(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, SHA256_DIGEST_LENGTH> bytes{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), bytes.data());
    std::string result;
    for (const unsigned byte : bytes) {
        result += digits[byte >> 4U];
        result += digits[byte & 0xFU];
    }
    return result;
}

}  // namespace teams
