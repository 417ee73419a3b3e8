#include "config/clouds.hpp"

namespace config {

namespace {

constexpr std::string_view gcc = "smba.infra.gcc.teams.microsoft.com";

// Logins, scopes, issuers: [sdk] teams.py, cloud_environment.py. Services: [doc] "Proactive messages".

// GCC shares all but the service with everybody else, and either may be told to use the other's.
teams::Cloud commercial(const std::string& host, const std::string& other_host) {
    return {.login = "https://login.microsoftonline.com",
            .scope = "https://api.botframework.com/.default",
            .issuer = "https://api.botframework.com",
            .openid = "https://login.botframework.com/v1/.well-known/openidconfiguration",
            .graph = "https://graph.microsoft.com",
            .service = "https://" + host + "/teams",
            .government = "https://" + std::string{gcc} + "/teams",
            .hosts = {host, other_host}};
}

teams::Cloud government(const std::string& graph, const std::string& host) {
    return {.login = "https://login.microsoftonline.us",
            .scope = "https://api.botframework.us/.default",
            .issuer = "https://api.botframework.us",
            .openid = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            .graph = graph,
            .service = "https://" + host + "/teams",
            .hosts = {host}};
}

// Nobody documents the service's address there: its hosts are [infer], by Teams' own domain, and a person of
// whom no address is known cannot be written to.
teams::Cloud chinese() {
    return {.login = "https://login.partner.microsoftonline.cn",
            .scope = "https://api.botframework.azure.cn/.default",
            .issuer = "https://api.botframework.azure.cn",
            .openid = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            .graph = "https://microsoftgraph.chinacloudapi.cn",
            .hosts = {"teams.microsoftonline.cn", "botframework.azure.cn"}};
}

}  // namespace

const std::vector<NamedCloud>& clouds() {
    const std::string everywhere = "smba.trafficmanager.net";
    static const std::vector<NamedCloud> all{
        {"public", commercial(everywhere, std::string{gcc})},
        {"gcc", commercial(std::string{gcc}, everywhere)},
        {"gcch", government("https://graph.microsoft.us", "smba.infra.gov.teams.microsoft.us")},
        {"dod", government("https://dod-graph.microsoft.us", "smba.infra.dod.teams.microsoft.us")},
        {"china", chinese()},
    };
    return all;
}

}  // namespace config
