#include "config/copied.hpp"

#include <utility>

namespace config {

namespace {

/// A link in a link in a mail's protected link.
constexpr int most_layers = 5;

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// One layer of `%3A` is taken off.
std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool code =
            text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 && digit(text[at + 2]) >= 0;
        plain += code ? static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2])) : text[at];
        if (code) at += 2;
    }
    return plain;
}

}  // namespace

std::string as_copied(std::string_view text) {
    auto copied = typed(text);
    for (int layer = 0; layer < most_layers; ++layer) {
        auto plain = decoded(copied);
        if (plain == copied) break;
        copied = std::move(plain);
    }
    constexpr std::string_view ampersand = "&amp;";
    for (auto at = copied.find(ampersand); at != std::string::npos; at = copied.find(ampersand, at + 1)) {
        copied.replace(at, ampersand.size(), "&");
    }
    return copied;
}

std::string did_you_mean(const std::string& meant) {
    return "did you mean \"" + meant + "\"?";
}

}  // namespace config
