#include "config/addresses.hpp"

#include "config/settings.hpp"

#include <algorithm>
#include <string>

namespace config {

namespace {

constexpr std::size_t longest = 255;

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool consists_of(std::string_view text, std::string_view others) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return letter_or_digit(c) || others.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view text) {
    if (text.size() > longest) return false;
    if (text.starts_with('[') && text.ends_with(']'))
        return consists_of(text.substr(1, text.size() - 2), ":.");
    return consists_of(text, ".-") && letter_or_digit(text.front());
}

bool is_port(std::string_view text) {
    if (text.empty() || text.size() > 5) return false;
    unsigned port = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
        port = port * 10 + static_cast<unsigned>(c - '0');
    }
    return port <= 65535;
}

// `HOST` or `HOST:PORT`.
bool is_authority(std::string_view text) {
    return is_host(text) || is_listen_address(text);
}

}  // namespace

bool is_listen_address(std::string_view text) {
    const auto colon = text.rfind(':');
    return colon != std::string_view::npos && is_host(text.substr(0, colon)) &&
           is_port(text.substr(colon + 1));
}

bool is_public_url(std::string_view text) {
    const bool secure = text.starts_with("https://");
    if (!secure && !text.starts_with("http://")) return false;
    text.remove_prefix(secure ? 8 : 7);
    const auto slash = text.find('/');
    const auto authority = text.substr(0, slash);
    const auto path = slash == std::string_view::npos ? std::string_view("/") : text.substr(slash);
    if (!is_authority(authority) || path.size() > longest || !consists_of(path, "/-._~")) return false;
    const bool with_port = is_listen_address(authority);
    return secure || on_loopback(std::string(authority) + (with_port ? "" : ":80"));
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

bool is_uuid(std::string_view text) {
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = shape[i] == '-' ? text[i] == '-' : digits.find(text[i]) != std::string_view::npos;
        if (!fits) return false;
    }
    return true;
}

}  // namespace config
