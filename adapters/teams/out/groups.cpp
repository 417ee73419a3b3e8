#include "adapters/teams/out/groups.hpp"

#include "adapters/teams/lower.hpp"
#include "adapters/teams/paths.hpp"

namespace teams {

std::string Groups::of(const ChannelAddress& channel, const Patience& patience) {
    if (channel.team.empty()) return {};
    auto team = team_in(book_, channel.team).value_or(TeamAddress{.service = channel.service});
    if (!team.group.empty()) return team.group;
    team.group = ask(channel, patience);
    if (!team.group.empty()) book_.keep(address_of(channel.team, team));
    return team.group;
}

std::string Groups::ask(const ChannelAddress& channel, const Patience& patience) {
    const auto path = "/v3/teams/" + segment(channel.team);  // [sdk] teams.net, ConversationClient.cs
    const auto reached = connector_.reach({channel.service, channel.tenant}, {.url = path}, {}, patience);
    const auto* reply = done(reached);
    return reply ? lower(field_of(*reply, "aadGroupId")) : std::string{};
}

}  // namespace teams
