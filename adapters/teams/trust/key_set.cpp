#include "adapters/teams/trust/key_set.hpp"

#include "adapters/teams/json.hpp"

#include <nlohmann/json.hpp>

namespace teams {

namespace {

constexpr std::size_t most_keys = 100;
constexpr std::size_t longest_key = 16UL * 1024;

std::string text_in(const Json& json, const char* field) {
    if (!json.is_object()) return {};
    const auto found = json.find(field);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Key key_of(const Json& json) {
    Key key{.jwk = write_json(json)};
    const auto endorsements = json.find("endorsements");
    if (endorsements == json.end() || !endorsements->is_array()) return key;
    for (const auto& channel : *endorsements) {
        if (channel.is_string()) key.endorsements.push_back(channel.get<std::string>());
    }
    return key;
}

/// Scheme and authority: `https://host:port`.
std::string_view origin(std::string_view url) {
    const auto scheme = url.find("://");
    return scheme == std::string_view::npos ? std::string_view{} : url.substr(0, url.find('/', scheme + 3));
}

}  // namespace

std::optional<KeySet> read_keys(std::string_view jwks) {
    const auto json = read_json(jwks);
    if (!json.is_object() || !json.contains("keys") || !json["keys"].is_array()) return {};
    KeySet keys;
    for (const auto& one : json["keys"]) {
        const auto id = text_in(one, "kid");
        if (id.empty() || text_in(one, "kty") != "RSA" || keys.size() >= most_keys) continue;
        auto key = key_of(one);
        if (key.jwk.size() <= longest_key) keys.emplace(id, std::move(key));
    }
    if (keys.empty()) return {};
    return keys;
}

std::optional<std::string> keys_url(std::string_view metadata, std::string_view metadata_url) {
    auto url = text_in(read_json(metadata), "jwks_uri");
    const bool at_home = !origin(url).empty() && origin(url) == origin(metadata_url);
    if (!at_home && !url.starts_with("https://")) return {};
    return url;
}

}  // namespace teams
