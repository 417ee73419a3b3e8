#include "config/addresses.hpp"
#include "config/clouds.hpp"
#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/products.hpp"
#include "config/reading.hpp"

#include <algorithm>

namespace config {

namespace {

std::string uuid_in(Section& section, std::string_view key, const Text& word) {
    if (!is_uuid(word.text)) {
        section.refuse(word.place, key, shown(word.text) + " is no id; allowed is a UUID");
    }
    return lower(word.text);
}

void read_identity(Section& section, teams::Settings& settings) {
    section.need("app_id", "the app's UUID");
    if (const auto app = section.word("app_id")) settings.app_id = uuid_in(section, "app_id", *app);
    section.need("tenants", "an array of UUIDs, the home tenant first");
    for (const auto& each : section.words("tenants")) {
        settings.tenants.push_back(uuid_in(section, "tenants", each));
    }
    if (section.find("tenants") && settings.tenants.empty()) {
        section.refuse("tenants", "is empty; allowed is one tenant at least, the home tenant first");
    }
}

std::string secret_text(Section& section, std::string_view key, const Surroundings& surroundings) {
    const auto secret = secret_at(section, key);
    return secret ? reveal(section, key, *secret, surroundings).value_or("") : "";
}

void read_secrets(Section& section, teams::Settings& settings, const Surroundings& surroundings) {
    settings.secret = secret_text(section, "secret", surroundings);
    settings.certificate = secret_text(section, "certificate", surroundings);
    settings.key = secret_text(section, "key", surroundings);
    if (const auto day = day_at(section, "secret_expires")) {
        settings.secret_expires = std::chrono::sys_days{day->time_since_epoch()};
    }
    const bool secret = section.find("secret");
    const bool certificate = section.find("certificate") && section.find("key");
    if (secret == certificate) {
        section.refuse("secret",
                       "there must be one way to sign in; allowed is secret, or certificate with key");
    }
}

void read_cloud(Section& section, teams::Settings& settings) {
    settings.cloud = clouds().front().second;
    const auto name = section.word("cloud");
    if (!name) return;
    const auto found = std::ranges::find(clouds(), name->text, &NamedCloud::first);
    if (found != clouds().end()) {
        settings.cloud = found->second;
    } else {
        section.refuse("cloud",
                       "unknown value " + shown(name->text) + "; allowed are public, gcc, gcch, dod, china");
    }
}

std::optional<std::string> url_at(Section& section, std::string_view key) {
    auto url = section.word(key);
    if (!url) return {};
    if (!is_public_url(url->text)) {
        section.refuse(key,
                       shown(url->text) +
                           " is no such address; allowed is https://HOST/PATH, or http:// on this machine");
        return {};
    }
    while (url->text.ends_with('/')) url->text.pop_back();
    return url->text;
}

void read_developer(Section& section, teams::Developer& developer) {
    auto table = section.table("developer");
    if (!table) return;
    developer.name = text_at(*table, "name", {});
    developer.website = url_at(*table, "website").value_or("");
    developer.privacy = url_at(*table, "privacy").value_or("");
    developer.terms = url_at(*table, "terms").value_or("");
    table->no_other_keys();
}

void read_endpoints(Section& section, teams::Cloud& cloud) {
    auto table = section.table("endpoints");
    if (!table) return;
    cloud.login = url_at(*table, "login").value_or(cloud.login);
    cloud.openid = url_at(*table, "openid").value_or(cloud.openid);
    cloud.graph = url_at(*table, "graph").value_or(cloud.graph);
    if (table->find("service_hosts")) cloud.hosts.clear();
    for (const auto& host : table->words("service_hosts")) cloud.hosts.push_back(lower(host.text));
    table->no_other_keys();
}

std::optional<std::string> entra_id(Section& person, const Text& name) {
    if (is_uuid(name.text)) return lower(name.text);
    person.refuse("teams", shown(name.text) + " is no id; allowed is the person's Entra object id, a UUID");
    return {};
}

void read_teams(Section& root, Reading& reading) {
    auto section = root.table("teams");
    if (!section) return;
    teams::Settings settings;
    read_identity(*section, settings);
    read_secrets(*section, settings, reading.surroundings);
    if (settings.secret_expires) {
        reading.community.expiries.push_back({"[teams] secret", *settings.secret_expires, "teams"});
    }
    read_cloud(*section, settings);
    settings.insecure_local = section->truth("insecure_local", false);
    if (settings.insecure_local && !on_loopback(reading.settings.server.listen)) {
        section->refuse("insecure_local",
                        "is true while server.listen can be reached from other machines; allowed is false");
    }
    read_developer(*section, settings.developer);
    read_endpoints(*section, settings.cloud);
    section->no_other_keys();
    reading.settings.teams = std::move(settings);
}

}  // namespace

Product teams_product() {
    return {.name = "teams", .read = read_teams, .account = entra_id};
}

}  // namespace config
