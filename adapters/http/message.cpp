#include "adapters/http/message.hpp"

#include "adapters/http/lower.hpp"

#include <algorithm>

namespace http {

std::string_view header(const Headers& headers, std::string_view name) {
    const auto found =
        std::ranges::find_if(headers, [&](const auto& line) { return same_but_for_case(line.first, name); });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

bool is_json(const Headers& headers) {
    const auto whole = header(headers, "Content-Type");
    auto type = whole.substr(0, whole.find(';'));
    while (type.ends_with(' ')) type.remove_suffix(1);
    return same_but_for_case(type, "application/json");
}

}  // namespace http
