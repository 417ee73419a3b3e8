#include "adapters/teams/out/connector.hpp"

#include "adapters/teams/hosts.hpp"
#include "adapters/teams/json.hpp"
#include "bot/overloaded.hpp"

#include <nlohmann/json.hpp>

namespace teams {

namespace {

/// Empty where it should stay where it is.
std::string better_address(Remedy remedy, const Cloud& cloud) {
    switch (remedy) {
        case Remedy::None:
        case Remedy::FreshToken: break;
        case Remedy::GlobalAddress: return cloud.service;
        case Remedy::GovernmentHost: return cloud.government;
    }
    return {};
}

}  // namespace

Reached Connector::reach(const Endpoint& endpoint, const Ask& ask, Limits::Way way,
                         const Patience& patience) {
    way.tenant = endpoint.tenant;
    const auto service = endpoint.service.empty() ? home().service : endpoint.service;
    return limited_.call(way, [&] { return there(service, ask, patience); });
}

Reached Connector::there(const std::string& service, const Ask& ask, const Patience& patience) {
    auto reached = at(service, ask, patience);
    if (const auto* reply = std::get_if<ServiceReply>(&reached)) {
        const auto other = better_address(remedy_for(*reply), caller_.settings().cloud);
        const bool allowed = may_call(other, caller_.settings().cloud);
        if (allowed && other != service) reached = at(other, ask, patience);
    }
    return reached;
}

Reached Connector::at(const std::string& service, const Ask& ask, const Patience& patience) {
    const auto& settings = caller_.settings();
    return caller_.call({ask.method, service + ask.url, ask.body},
                        {settings.tenants.front(), settings.cloud.scope}, patience);
}

Endpoint Connector::home() const {
    return {caller_.settings().cloud.service, caller_.settings().tenants.front()};
}

bot::Outcome outcome_of(const Reached& reached, Calling calling, const Attempt& attempt) {
    return std::visit(bot::overloaded{
                          [&](const ServiceReply& reply) { return outcome_of(reply, calling, attempt); },
                          [&](const http::Doubtful& doubt) -> bot::Outcome {
                              if (calling == Calling::Say) return bot::Unknown{doubt.why, attempt.now};
                              return bot::Retry{.at = attempt.now, .why = doubt.why};
                          },
                          [](const auto& as_it_is) -> bot::Outcome { return as_it_is; },
                      },
                      reached);
}

const ServiceReply* done(const Reached& reached) {
    const auto* reply = std::get_if<ServiceReply>(&reached);
    return reply && reply->ok() && !is_too_large(*reply) ? reply : nullptr;
}

std::string field_of(const ServiceReply& reply, const char* name) {
    const auto json = read_json(reply.body);
    if (!json.is_object()) return {};
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace teams
