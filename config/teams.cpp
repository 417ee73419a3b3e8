#include "config/addresses.hpp"
#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/products.hpp"
#include "config/reading.hpp"

#include <algorithm>

namespace config {

namespace {

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

void check_uuid(Section& section, std::string_view key, const Word& word) {
    if (is_uuid(word.text)) return;
    section.refuse(word.place, key, shown(word.text) + " is no id; allowed is a UUID");
}

void check_identity(Section& section) {
    section.need("app_id", "the app's UUID");
    const auto app = section.word("app_id");
    if (app) check_uuid(section, "app_id", *app);
    section.need("tenants", "an array of UUIDs, the home tenant first");
    for (const auto& each : section.words("tenants")) check_uuid(section, "tenants", each);
}

void check_secrets(Section& section) {
    secret_at(section, "secret");
    secret_at(section, "certificate");
    secret_at(section, "key");
    day_at(section, "secret_expires");
    const bool secret = section.find("secret");
    const bool certificate = section.find("certificate") && section.find("key");
    if (secret == certificate) {
        section.refuse("secret",
                       "there must be one way to sign in; allowed is secret, or certificate with key");
    }
}

void check_url(Section& section, std::string_view key) {
    const auto url = section.word(key);
    if (url && !is_public_url(url->text)) {
        section.refuse(key,
                       shown(url->text) +
                           " is no such address; allowed is https://HOST/PATH, or http:// on this machine");
    }
}

void check_tables(Section& section) {
    if (auto developer = section.table("developer")) {
        text_at(*developer, "name", {});
        for (const auto* key : {"website", "privacy", "terms"}) check_url(*developer, key);
        developer->no_other_keys();
    }
    if (auto endpoints = section.table("endpoints")) {
        for (const auto* key : {"login", "openid", "graph"}) check_url(*endpoints, key);
        endpoints->words("service_hosts");
        endpoints->no_other_keys();
    }
}

}  // namespace

void read_teams(Section& root, Reading& reading) {
    auto section = root.table("teams");
    if (!section) return;
    section->refuse("", "is not built in this version; allowed is [local]");
    check_identity(*section);
    check_secrets(*section);
    section->one_of<int>("cloud", {{"public", 0}, {"gcc", 1}, {"gcch", 2}, {"dod", 3}, {"china", 4}}, 0);
    if (section->truth("insecure_local", false) && !on_loopback(reading.settings.server.listen)) {
        section->refuse("insecure_local",
                        "is true while server.listen can be reached from other machines; allowed is false");
    }
    check_tables(*section);
    section->no_other_keys();
}

// Their keys are settled with their adapters.
void read_other_products(Section& root, Reading& reading) {
    for (const auto* product : {"slack", "hook"}) {
        if (!reading.products.contains(product)) continue;
        if (root.table(product)) root.refuse(product, "is not built in this version; allowed is [local]");
    }
}

}  // namespace config
