#include "adapters/teams/trust/trust.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/teams/hosts.hpp"
#include "adapters/teams/quote.hpp"

#include <algorithm>

namespace teams {

namespace {

constexpr bot::Span skew = std::chrono::seconds{300};

bool is_among(const std::string& app, const std::vector<std::string>& all) {
    return std::ranges::any_of(all, [&](const auto& one) { return http::lower(one) == app; });
}

}  // namespace

std::string doubt(const Claims& claims, const Settings& settings, bot::Timestamp now) {
    if (claims.issuer != settings.cloud.issuer) return "the token was issued by " + quote(claims.issuer);
    if (settings.app_id.empty() || !is_among(settings.app_id, claims.audiences)) {
        const auto& all = claims.audiences;
        return "the token is for " + quote(all.empty() ? std::string{} : all.front()) + ", not for this app";
    }
    if (!claims.expires_at) return "the token never expires";
    if (now > *claims.expires_at + skew) return "the token has expired; is this clock right?";
    if (claims.not_before && now < *claims.not_before - skew)
        return "the token is not good yet; is this clock right?";
    return {};
}

std::string doubt(const Claims& claims, const Activity& activity) {
    const auto& channels = claims.endorsements;
    if (!channels.empty() && std::ranges::find(channels, activity.channel) == channels.end())
        return "the token's key may not sign for the channel " + quote(activity.channel);
    if (claims.service.empty()) return "the token names no service";
    if (http::lower(without_slash(claims.service)) != http::lower(activity.service))
        return "the token is for the service " + quote(claims.service) + ", the activity from " +
               quote(activity.service);
    return {};
}

std::string doubt(const Activity& activity, const Settings& settings) {
    if (activity.channel != "msteams") return "it comes from the channel " + quote(activity.channel);
    const auto& tenants = settings.tenants;
    if (std::ranges::find(tenants, activity.tenant) == tenants.end())
        return "it comes from the tenant " + quote(activity.tenant) + ", which teams.tenants does not name";
    if (!may_call(activity.service, settings.cloud))
        return "its service " + quote(activity.service) + " is on none of the cloud's hosts";
    return {};
}

}  // namespace teams
