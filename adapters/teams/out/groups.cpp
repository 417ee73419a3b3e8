#include "adapters/teams/out/groups.hpp"

#include "adapters/http/lower.hpp"
#include "adapters/http/path.hpp"

namespace teams {

Groups::Group Groups::of(const ChannelAddress& channel, const Attempt& attempt) {
    if (channel.team.empty()) return std::string{};
    auto team = team_in(book_, channel.team).value_or(TeamAddress{.service = channel.service});
    if (!team.group.empty()) return team.group;
    auto told = ask(channel, attempt);
    const auto* group = std::get_if<std::string>(&told);
    if (!group || group->empty()) return told;
    team.group = *group;
    book_.keep(address_of(channel.team, team));
    return told;
}

Groups::Group Groups::ask(const ChannelAddress& channel, const Attempt& attempt) {
    const auto path = "/v3/teams/" + http::encoded(channel.team);  // [sdk] teams.net, ConversationClient.cs
    const auto reached =
        connector_.reach({channel.service, channel.tenant}, {.url = path}, {}, attempt.patience);
    if (const auto* reply = done(reached)) return http::lower(field_of(*reply, "aadGroupId"));
    auto outcome = outcome_of(reached, Calling::Look, attempt);
    if (auto* later = std::get_if<bot::Retry>(&outcome)) return std::move(*later);
    return std::string{};
}

}  // namespace teams
