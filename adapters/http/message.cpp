#include "adapters/http/message.hpp"

#include <algorithm>

namespace http {

namespace {

// Names of headers are ASCII; the locale has no say.
char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same_name(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, lower, lower);
}

}  // namespace

std::string_view header(const Headers& headers, std::string_view name) {
    const auto found =
        std::ranges::find_if(headers, [&](const auto& line) { return same_name(line.first, name); });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace http
