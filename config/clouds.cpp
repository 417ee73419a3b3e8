#include "config/clouds.hpp"

namespace config {

// Hosts are those of the service's addresses; GCC shares all else with the public cloud, and either may be
// told to use the other's. Logins, scopes, issuers: [sdk] teams.py, cloud_environment.py. Services: [doc]
// "Proactive messages". For China nobody documents the service's address: its hosts are [infer], by Teams'
// own domain there, and a person of whom no address is known cannot be written to.
const std::vector<NamedCloud>& clouds() {
    static const std::vector<NamedCloud> all{
        {"public",
         {.login = "https://login.microsoftonline.com",
          .scope = "https://api.botframework.com/.default",
          .issuer = "https://api.botframework.com",
          .openid = "https://login.botframework.com/v1/.well-known/openidconfiguration",
          .graph = "https://graph.microsoft.com",
          .service = "https://smba.trafficmanager.net/teams",
          .hosts = {"smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"}}},
        {"gcc",
         {.login = "https://login.microsoftonline.com",
          .scope = "https://api.botframework.com/.default",
          .issuer = "https://api.botframework.com",
          .openid = "https://login.botframework.com/v1/.well-known/openidconfiguration",
          .graph = "https://graph.microsoft.com",
          .service = "https://smba.infra.gcc.teams.microsoft.com/teams",
          .hosts = {"smba.infra.gcc.teams.microsoft.com", "smba.trafficmanager.net"}}},
        {"gcch",
         {.login = "https://login.microsoftonline.us",
          .scope = "https://api.botframework.us/.default",
          .issuer = "https://api.botframework.us",
          .openid = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
          .graph = "https://graph.microsoft.us",
          .service = "https://smba.infra.gov.teams.microsoft.us/teams",
          .hosts = {"smba.infra.gov.teams.microsoft.us"}}},
        {"dod",
         {.login = "https://login.microsoftonline.us",
          .scope = "https://api.botframework.us/.default",
          .issuer = "https://api.botframework.us",
          .openid = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
          .graph = "https://dod-graph.microsoft.us",
          .service = "https://smba.infra.dod.teams.microsoft.us/teams",
          .hosts = {"smba.infra.dod.teams.microsoft.us"}}},
        {"china",
         {.login = "https://login.partner.microsoftonline.cn",
          .scope = "https://api.botframework.azure.cn/.default",
          .issuer = "https://api.botframework.azure.cn",
          .openid = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
          .graph = "https://microsoftgraph.chinacloudapi.cn",
          .service = "",
          .hosts = {"teams.microsoftonline.cn", "botframework.azure.cn"}}},
    };
    return all;
}

}  // namespace config
