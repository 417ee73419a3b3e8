#include "adapters/teams/hosts.hpp"

#include "adapters/http/loopback.hpp"
#include "adapters/http/lower.hpp"

#include <algorithm>

namespace teams {

namespace {

struct Authority {
    bool secure = false;
    std::string host{};  ///< lower case
    std::string port{};  ///< empty where it is the scheme's own
};

/// Host and port of `host`, `host:port`, `[::1]` or `[::1]:port`.
Authority split(std::string_view authority) {
    const auto bracket = authority.rfind(']');
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    Authority place{.host = http::lower(authority.substr(0, colon))};
    if (colon != std::string_view::npos) place.port = authority.substr(colon + 1);
    return place;
}

/// Nothing where there is anything in it that a service's address does not have: a name and password, an odd
/// letter.
Authority place_of(std::string_view url) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789.-:[]";
    const auto scheme = http::lower(url.substr(0, url.find("://")));
    if (scheme != "https" && scheme != "http") return {};
    const auto rest = url.substr(scheme.size() + 3);
    if (rest.find_first_of("?#\\ @") != std::string_view::npos) return {};
    const auto authority = http::lower(rest.substr(0, rest.find('/')));
    if (authority.find_first_not_of(letters) != std::string::npos) return {};
    auto place = split(authority);
    place.secure = scheme == "https";
    return place;
}

bool covers(const std::string& named, const Authority& place) {
    const auto allowed = split(named);
    if (allowed.host.empty() || (!allowed.port.empty() && allowed.port != place.port)) return false;
    if (place.host == allowed.host) return true;
    return place.secure && place.host.size() > allowed.host.size() + 1 &&
           place.host.ends_with("." + allowed.host);
}

}  // namespace

std::string without_slash(std::string_view url) {
    while (url.ends_with('/')) url.remove_suffix(1);
    return std::string{url};
}

bool may_call(std::string_view url, const Cloud& cloud) {
    const auto place = place_of(url);
    if (place.host.empty() || (!place.secure && !http::is_loopback(place.host))) return false;
    return std::ranges::any_of(cloud.hosts, [&](const auto& named) { return covers(named, place); });
}

}  // namespace teams
