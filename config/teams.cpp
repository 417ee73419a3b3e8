#include "config/addresses.hpp"
#include "config/clouds.hpp"
#include "config/copied.hpp"
#include "config/dates.hpp"
#include "config/names.hpp"
#include "config/nearest.hpp"
#include "config/products.hpp"
#include "config/reading.hpp"
#include "config/secret.hpp"
#include "config/teams_ids.hpp"

#include <algorithm>

namespace config {

namespace {

/// What stands in a form before somebody has filled it in.
bool is_blank_id(const std::string& id) {
    return id.find_first_not_of("0-") == std::string::npos;
}

/// In small letters.
std::string uuid_in(Section& section, std::string_view key, const Text& word) {
    auto meant = uuid_meant(word.text);
    if (is_uuid(word.text) && !is_blank_id(meant)) return meant;
    const bool other = !meant.empty() && !is_blank_id(meant);
    section.refuse(word.place, key,
                   shown(word.text) + " is no id; " + (other ? did_you_mean(meant) : "allowed is a UUID"));
    return {};
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

std::string secret_text(Section& section, std::string_view key, const Surroundings& surroundings,
                        SecretForm form) {
    const auto secret = secret_at(section, key);
    auto value = secret ? reveal(section, key, *secret, surroundings, form).value_or("") : "";
    if (is_uuid(value)) {
        section.refuse(key, "holds the id of a secret, which stands beside it; allowed is its value");
    }
    return value;
}

void read_secrets(Section& section, teams::Settings& settings, const Surroundings& surroundings) {
    settings.secret = secret_text(section, "secret", surroundings, SecretForm::Word);
    settings.certificate = secret_text(section, "certificate", surroundings, SecretForm::Certificate);
    settings.key = secret_text(section, "key", surroundings, SecretForm::PrivateKey);
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
        std::vector<std::string> names;
        for (const auto& cloud : clouds()) names.push_back(cloud.first);
        section.refuse("cloud", "unknown value " + shown(name->text) + "; " + suggestion(name->text, names));
    }
}

std::optional<std::string> url_at(Section& section, std::string_view key) {
    auto url = section.word(key);
    if (!url) return {};
    if (!is_public_url(url->text)) {
        section.refuse(key, shown(url->text) + " is no such address; " +
                                meant_or("allowed is https://HOST/PATH, or http:// on this machine",
                                         url->text, is_public_url));
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
    const auto meant = uuid_meant(name.text);
    const bool some = !meant.empty() && !is_blank_id(meant);
    if (some && is_uuid(name.text)) return meant;
    person.refuse("teams", shown(name.text) + " is no id; " +
                               (some ? did_you_mean(meant) : why_no_entra_id(name.text)));
    return {};
}

/// What has one id cannot be another thing too: somebody copied the wrong line.
void refuse_same_ids(Section& section, Section& root, const Reading& reading) {
    const auto& settings = *reading.settings.teams;
    const auto is_tenant = [&](const std::string& id) {
        return std::ranges::count(settings.tenants, id) > 0;
    };
    if (!settings.app_id.empty() && is_tenant(settings.app_id)) {
        section.refuse("tenants", "names the app's id; allowed are ids of tenants, the home tenant first");
    }
    auto people = root.table("people");
    for (const auto& [account, person] : reading.community.accounts) {
        const auto id = account.value.substr(account.value.find(':') + 1);
        if (!account.value.starts_with("teams:") || (id != settings.app_id && !is_tenant(id))) continue;
        people->table(person.value)
            ->refuse("teams", "is the id of the app or of a tenant; allowed is the person's Entra object id");
    }
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
    refuse_same_ids(*section, root, reading);
}

}  // namespace

Product teams_product() {
    return {.name = "teams",
            .read = read_teams,
            .account = entra_id,
            .fit_channel = is_teams_channel,
            .channel_meant = teams_channel_meant,
            .why_no_channel = why_no_teams_channel,
            .capitals_alone_tell_nothing = true};
}

}  // namespace config
