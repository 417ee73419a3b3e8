#include "adapters/local/trust.hpp"

#include "adapters/http/loopback.hpp"
#include "adapters/http/lower.hpp"
#include "adapters/http/refusal.hpp"
#include "adapters/http/secret.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace local {

namespace {

/// `https://host:443` without what every client leaves out.
std::string without_usual_port(std::string origin) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> usual{
        {{"http://", ":80"}, {"https://", ":443"}}};
    for (const auto& [scheme, port] : usual) {
        if (origin.starts_with(scheme) && origin.ends_with(port)) origin.resize(origin.size() - port.size());
    }
    return origin;
}

std::string origin_of(std::string_view url) {
    const auto host = url.find("://");
    if (host == std::string_view::npos) return {};
    return without_usual_port(http::lower(url.substr(0, url.find('/', host + 3))));
}

std::string_view scheme_of(std::string_view origin) {
    return origin.substr(0, origin.find("://") + 3);
}

std::string_view host_of(std::string_view listen) {
    return listen.substr(0, listen.rfind(':'));
}

/// Where we are found: `http://127.0.0.1:3978`.
std::vector<std::string> origins_of(const Doors& doors) {
    std::vector<std::string> ours{origin_of("http://" + doors.listen)};
    const auto port = doors.listen.rfind(':');
    if (http::is_loopback(host_of(doors.listen)) && port != std::string::npos) {
        ours.push_back(origin_of("http://localhost" + doors.listen.substr(port)));
    }
    if (!doors.public_url.empty()) ours.push_back(origin_of(doors.public_url));
    return ours;
}

}  // namespace

std::optional<http::Response> turned_away(const http::Headers& headers, const Doors& doors) {
    const auto ours = origins_of(doors);
    const auto host = http::header(headers, "Host");
    const auto asked_for_us = [&](const std::string& origin) {
        return without_usual_port(std::string{scheme_of(origin)} + http::lower(host)) == origin;
    };
    if (host.empty() || std::ranges::none_of(ours, asked_for_us)) {
        return http::refusal(403, "wrong_host",
                             "this program is not found under that name; see listen and public_url");
    }
    const auto from = http::header(headers, "Origin");
    if (!from.empty() && std::ranges::find(ours, without_usual_port(http::lower(from))) == ours.end()) {
        return http::refusal(403, "wrong_origin", "pages of other sites may not ask this program");
    }
    return {};
}

std::optional<http::Response> wants_key(const http::Headers& headers, std::string_view key) {
    if (key.empty()) return {};
    constexpr std::string_view scheme = "bearer ";
    const auto shown = http::header(headers, "Authorization");
    const bool is_bearer = http::lower(shown.substr(0, scheme.size())) == scheme;
    if (is_bearer && http::same_secret(shown.substr(scheme.size()), key)) return {};
    auto response =
        http::refusal(401, "key_wanted", "send the key of [local] in the config: Authorization: Bearer KEY");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace local
