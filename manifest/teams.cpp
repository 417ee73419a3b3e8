#include "manifest/teams.hpp"

#include "config/addresses.hpp"
#include "config/problem.hpp"
#include "manifest/parts.hpp"
#include "manifest/zip.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace manifest {

namespace {

constexpr std::size_t longest_name = 32;  // code points, as the manifest's schema has it

constexpr std::string_view how_to_write =
    R"(; write developer = { name = "…", website = "https://…", privacy = "https://…", terms = "https://…" })";

bool is_https(std::string_view url) {
    return url.starts_with("https://") && config::is_public_url(url);
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void check_link(Problems& problems, const std::string& key, const std::string& url) {
    if (is_https(url)) return;
    problems.push_back(
        "teams.developer." + key +
        (url.empty() ? " is missing" : ": " + config::shown(url) + " is no https://HOST/PATH") +
        std::string{how_to_write});
}

void check_developer(Problems& problems, const teams::Developer& developer) {
    if (developer == teams::Developer{}) {
        problems.push_back("teams.developer is missing" + std::string{how_to_write});
        return;
    }
    if (developer.name.empty()) {
        problems.push_back("teams.developer.name is missing" + std::string{how_to_write});
    } else if (characters(developer.name) > longest_name) {
        problems.emplace_back("teams.developer.name is too long; Teams shows 32 characters");
    }
    check_link(problems, "website", developer.website);
    check_link(problems, "privacy", developer.privacy);
    check_link(problems, "terms", developer.terms);
}

Problems problems_of(const teams::Settings& settings, const std::string& public_url) {
    Problems problems;
    if (!config::is_uuid(settings.app_id)) {
        problems.push_back("teams.app_id: " + config::shown(settings.app_id) +
                           " is no id; write the application (client) id of the bot's registration");
    }
    check_developer(problems, settings.developer);
    if (!public_url.empty() && !is_https(public_url)) {
        problems.push_back("server.public_url: " + config::shown(public_url) +
                           " cannot be reached by Teams; write https://HOST");
    }
    return problems;
}

/// Without scheme, port and path. Empty where it is no name (an IPv6 address).
std::string host_of(std::string_view url) {
    if (url.empty()) return {};
    url.remove_prefix(url.find("://") + 3);
    if (url.starts_with('[')) return {};
    return std::string{url.substr(0, url.find_first_of(":/"))};
}

std::string filled(const teams::Settings& settings, const std::string& public_url,
                   const std::string& version) {
    auto json = nlohmann::ordered_json::parse(part("manifest.json"));
    json.at("version") = version;
    json.at("id") = settings.app_id;
    json.at("developer") = {{"name", settings.developer.name},
                            {"websiteUrl", settings.developer.website},
                            {"privacyUrl", settings.developer.privacy},
                            {"termsOfUseUrl", settings.developer.terms}};
    json.at("bots").at(0).at("botId") = settings.app_id;
    json.at("webApplicationInfo").at("id") = settings.app_id;
    const auto host = host_of(public_url);
    if (!host.empty()) json.at("validDomains").push_back(host);
    return json.dump(4) + "\n";
}

}  // namespace

std::variant<Package, Problems> teams_package(const teams::Settings& settings, const std::string& public_url,
                                              const std::string& version) {
    auto problems = problems_of(settings, public_url);
    if (!problems.empty()) return problems;
    const auto manifest = filled(settings, public_url, version);
    return Package{zipped({{"manifest.json", manifest},
                           {"en.json", part("en.json")},
                           {"color.png", part("color.png")},
                           {"outline.png", part("outline.png")}})};
}

}  // namespace manifest
