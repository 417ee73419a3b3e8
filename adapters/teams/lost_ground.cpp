#include "adapters/teams/lost_ground.hpp"

#include "adapters/teams/addresses.hpp"
#include "bot/moment.hpp"

#include <algorithm>
#include <set>

namespace teams {

namespace {

/// Of a channel or, where that is there, of its team.
Gone gone_from(const bot::ConversationId& channel, const bot::AddressBook& book) {
    const auto known = channel_in(book, channel);
    if (!known || !known->gone.why.empty()) return known ? known->gone : Gone{};
    const auto team = team_in(book, known->team);
    return team ? team->gone : Gone{};
}

std::string remedy_for(const Gone& gone) {
    if (gone.why == "app-removed") return "install the app in the team again";
    if (gone.why == "team-archived")
        return "let the team be used again, or take its channels out of the config";
    return "restore it in Teams, or take the channel out of the config and close what waits there";
}

std::size_t waiting_in(const bot::ConversationId& channel, const bot::ThemeId& theme,
                       const bot::Records& records) {
    const auto open = records.list({.which = bot::Filter::Which::Open, .theme = theme});
    return static_cast<std::size_t>(std::ranges::count_if(
        open, [&](const bot::Entry& entry) { return entry.post.key.conversation == channel; }));
}

/// Several channels of a theme that went the same way are one trouble.
void add(bot::Trouble trouble, std::vector<bot::Trouble>& all) {
    const auto known = std::ranges::find_if(
        all, [&](const bot::Trouble& it) { return it.about == trouble.about && it.cause == trouble.cause; });
    if (known == all.end()) return all.push_back(std::move(trouble));
    known->times += trouble.times;
    known->since = std::min(known->since, trouble.since);
    known->at = std::max(known->at, trouble.at);
}

}  // namespace

std::vector<bot::Trouble> lost_ground(const bot::Community& community, const bot::AddressBook& book,
                                      const bot::Records& records) {
    std::vector<bot::Trouble> all;
    for (const auto& [channel, theme] : community.channels) {
        if (bot::kind_of(channel) != bot::ChannelKind{"teams"}) continue;
        const auto gone = gone_from(channel, book);
        if (gone.why.empty()) continue;
        const auto* its = community.theme(theme);
        const auto at = bot::parse_rfc3339(gone.at).value_or(bot::Timestamp{});
        add({.kind = bot::Trouble::Kind::Ground,
             .where = its ? its->name : theme.value,
             .at = at,
             .remedy = remedy_for(gone),
             .times = waiting_in(channel, theme, records),
             .about = theme.value,
             .cause = gone.why,
             .since = at},
            all);
    }
    return all;
}

}  // namespace teams
