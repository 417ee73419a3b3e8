#include "adapters/teams/paths.hpp"

namespace teams {

namespace {

bool is_plain(char letter) {
    constexpr std::string_view others = "-._~";
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || others.find(letter) != std::string_view::npos;
}

}  // namespace

std::string segment(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        if (is_plain(letter)) {
            encoded += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        encoded += '%';
        encoded += digits[byte >> 4U];
        encoded += digits[byte & 15U];
    }
    return encoded;
}

std::string thread_id(std::string_view channel, std::string_view root) {
    return std::string{channel.substr(0, channel.find(';'))}.append(";messageid=").append(root);
}

}  // namespace teams
