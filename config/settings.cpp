#include "config/settings.hpp"

#include "adapters/http/loopback.hpp"

#include <string_view>

namespace config {

namespace {

std::string_view host_of(std::string_view listen) {
    return listen.substr(0, listen.rfind(':'));
}

void note_local(const local::Settings& old, const local::Settings& fresh, std::vector<std::string>& keys) {
    if (old.page != fresh.page) keys.emplace_back("local.page");
    if (old.clock != fresh.clock) keys.emplace_back("local.clock");
    if (old.key != fresh.key) keys.emplace_back("local.key");
}

}  // namespace

std::vector<std::string> needs_restart(const Settings& old, const Settings& fresh) {
    std::vector<std::string> keys;
    if (old.server.listen != fresh.server.listen) keys.emplace_back("server.listen");
    if (old.server.public_url != fresh.server.public_url) keys.emplace_back("server.public_url");
    if (old.server.trusted_proxies != fresh.server.trusted_proxies)
        keys.emplace_back("server.trusted_proxies");
    if (old.store_url != fresh.store_url) keys.emplace_back("store.url");
    if (old.keep_posts != fresh.keep_posts) keys.emplace_back("store.keep_posts");
    if (old.local.has_value() != fresh.local.has_value()) keys.emplace_back("local");
    if (old.local && fresh.local) note_local(*old.local, *fresh.local, keys);
    if (!secrets_fit(old, fresh)) keys.emplace_back("teams");
    return keys;
}

bool secrets_fit(const Settings& old, const Settings& fresh) {
    if (!old.teams || !fresh.teams) return old.teams.has_value() == fresh.teams.has_value();
    return teams::same_bot(*old.teams, *fresh.teams);
}

bool on_loopback(const std::string& listen) {
    return http::is_loopback(host_of(listen));
}

}  // namespace config
