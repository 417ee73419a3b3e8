#include "adapters/local/trust.hpp"

#include "adapters/http/refusal.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace local {

namespace {

std::string lower(std::string_view text) {
    std::string all{text};
    std::ranges::transform(all, all.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return all;
}

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
    return without_usual_port(lower(url.substr(0, url.find('/', host + 3))));
}

std::string_view scheme_of(std::string_view origin) {
    return origin.substr(0, origin.find("://") + 3);
}

bool on_loopback(std::string_view listen) {
    const auto host = listen.substr(0, listen.rfind(':'));
    const bool numbers = host.find_first_not_of("0123456789.") == std::string_view::npos;
    return host == "localhost" || host == "[::1]" || (numbers && host.starts_with("127."));
}

/// Where we are found: `http://127.0.0.1:3978`.
std::vector<std::string> origins_of(const Doors& doors) {
    std::vector<std::string> ours{origin_of("http://" + doors.listen)};
    const auto port = doors.listen.rfind(':');
    if (on_loopback(doors.listen) && port != std::string::npos) {
        ours.push_back(origin_of("http://localhost" + doors.listen.substr(port)));
    }
    if (!doors.public_url.empty()) ours.push_back(origin_of(doors.public_url));
    return ours;
}

/// Takes as long for any two texts of the same length.
bool same_secret(std::string_view one, std::string_view other) {
    unsigned difference = one.size() == other.size() ? 0 : 1;
    for (std::size_t at = 0; at < one.size(); ++at) {
        const auto expected = other.empty() ? '\0' : other[at % other.size()];
        difference |= static_cast<unsigned>(one[at] ^ expected);
    }
    return difference == 0;
}

}  // namespace

std::optional<http::Response> turned_away(const http::Headers& headers, const Doors& doors) {
    const auto ours = origins_of(doors);
    const auto host = http::header(headers, "Host");
    const auto asked_for_us = [&](const std::string& origin) {
        return without_usual_port(std::string{scheme_of(origin)} + lower(host)) == origin;
    };
    if (host.empty() || std::ranges::none_of(ours, asked_for_us)) {
        return http::refusal(403, "wrong_host",
                             "this program is not found under that name; see listen and public_url");
    }
    const auto from = http::header(headers, "Origin");
    if (!from.empty() && std::ranges::find(ours, without_usual_port(lower(from))) == ours.end()) {
        return http::refusal(403, "wrong_origin", "pages of other sites may not ask this program");
    }
    return {};
}

std::optional<http::Response> wants_key(const http::Headers& headers, std::string_view key) {
    if (key.empty()) return {};
    constexpr std::string_view scheme = "bearer ";
    const auto shown = http::header(headers, "Authorization");
    const bool is_bearer = lower(shown.substr(0, scheme.size())) == scheme;
    if (is_bearer && same_secret(shown.substr(scheme.size()), key)) return {};
    auto response =
        http::refusal(401, "key_wanted", "send the key of [local] in the config: Authorization: Bearer KEY");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace local
