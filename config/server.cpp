#include "config/addresses.hpp"
#include "config/copied.hpp"
#include "config/names.hpp"
#include "config/reading.hpp"

namespace config {

namespace {

void read_listen(Section& section, Server& server) {
    const auto listen = section.word("listen");
    if (!listen) return;
    if (is_listen_address(listen->text)) {
        server.listen = listen->text;
    } else {
        section.refuse("listen", shown(listen->text) + " is no address; " +
                                     meant_or(R"(allowed is HOST:PORT, like "127.0.0.1:3978")", listen->text,
                                              is_listen_address));
    }
}

void read_public_url(Section& section, Server& server) {
    const auto url = section.word("public_url");
    if (!url) return;
    auto address = url->text;
    while (address.ends_with('/')) address.pop_back();
    if (!is_public_url(address)) {
        section.refuse("public_url", shown(url->text) + " is no such address; " +
                                         meant_or("allowed is https://HOST, or http:// on this machine",
                                                  url->text, is_public_url));
    } else if (const auto path = address.find('/', address.find("://") + 3); path != std::string::npos) {
        section.refuse("public_url",
                       shown(url->text) + " has a path, and all that is asked for lies at the root; " +
                           "allowed is a name or port of its own, like \"" + address.substr(0, path) + "\"");
    } else {
        server.public_url = address;
    }
}

void read_trusted_proxies(Section& section, Server& server) {
    for (const auto& [text, place] : section.words("trusted_proxies")) {
        const auto network = http::network_of(text);
        if (!network || network->bits == 0 || (network->bits == 96 && text.ends_with("/0"))) {
            section.refuse(
                place, "trusted_proxies",
                shown(text) + (network ? " is everybody" : " is no address") +
                    R"(; allowed is the proxy's, like "172.18.0.5", or its network, "172.16.0.0/12")");
        } else {
            server.trusted_proxies.push_back(*network);
        }
    }
}

void read_heartbeat(Section& section) {
    const auto url = section.word("heartbeat");
    if (!url) return;
    if (is_public_url(url->text)) {
        section.warn_of_no_effect("heartbeat");
    } else {
        section.refuse("heartbeat", shown(url->text) + " is no such address; " +
                                        meant_or("allowed is https://HOST/PATH, or http:// on this machine",
                                                 url->text, is_public_url));
    }
}

}  // namespace

void read_server(Section& root, Reading& reading) {
    auto& server = reading.settings.server;
    if (auto section = root.table("server")) {
        read_listen(*section, server);
        read_public_url(*section, server);
        read_trusted_proxies(*section, server);
        server.admins = ids_of(people_at(*section, "admins", reading));
        read_heartbeat(*section);
        section->no_other_keys();
    }
    const auto& lead = reading.community.lead;
    if (server.admins.empty() && !lead.empty()) server.admins = {lead};
    reading.community.admins = server.admins;
}

}  // namespace config
