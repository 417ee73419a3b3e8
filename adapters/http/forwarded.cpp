#include "adapters/http/forwarded.hpp"

#include "adapters/http/lower.hpp"

#include <algorithm>

namespace http {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const auto begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// All values of all headers of that name, in their order.
std::vector<std::string_view> values(const Headers& headers, std::string_view name) {
    std::vector<std::string_view> all;
    for (const auto& [key, value] : headers) {
        if (!same_but_for_case(key, name)) continue;
        for (std::string_view rest = value; !rest.empty();)
            all.push_back(trimmed(address_parts::cut(rest, ',')));
    }
    return all;
}

/// `for="[2001:db8::1]:4711";proto=https` → `[2001:db8::1]:4711`
std::string_view for_whom(std::string_view element) {
    while (!element.empty()) {
        auto value = trimmed(address_parts::cut(element, ';'));
        if (!same_but_for_case(trimmed(address_parts::cut(value, '=')), "for")) continue;
        value = trimmed(value);
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

/// `192.0.2.7:4711` and `[2001:db8::1]:4711` without their ports.
std::string_view without_port(std::string_view node) {
    if (node.starts_with('[')) return node.substr(1, std::min(node.find(']'), node.size()) - 1);
    return std::ranges::count(node, ':') == 1 ? node.substr(0, node.find(':')) : node;
}

/// The last that is no proxy's, else the first; empty where one on the way is no address.
std::string_view last_stranger(const std::vector<std::string_view>& nodes,
                               const std::vector<Network>& proxies) {
    std::string_view found;
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        found = without_port(*node);
        if (!address_of(found)) return {};
        if (!is_trusted(found, proxies)) return found;
    }
    return found;
}

}  // namespace

bool is_trusted(std::string_view address, const std::vector<Network>& proxies) {
    const auto known = address_of(address);
    return known && std::ranges::any_of(proxies, [&](const auto& network) { return holds(network, *known); });
}

std::string client_of(const Headers& headers, const std::vector<Network>& proxies) {
    const auto usual = values(headers, "X-Forwarded-For");
    auto standard = values(headers, "Forwarded");
    std::ranges::transform(standard, standard.begin(), for_whom);
    const auto by_usual = last_stranger(usual, proxies);
    const auto by_standard = last_stranger(standard, proxies);
    if (usual.empty()) return std::string{by_standard};
    if (!standard.empty() && address_of(by_usual) != address_of(by_standard)) return {};
    return std::string{by_usual};
}

}  // namespace http
