#include "adapters/teams/lost_ground.hpp"

#include "adapters/teams/addresses.hpp"
#include "bot/moment.hpp"

namespace teams {

namespace {

/// Of a channel or, where that is there, of its team.
Gone gone_from(const bot::ConversationId& channel, const bot::AddressBook& book) {
    const auto known = channel_in(book, channel);
    if (!known || !known->gone.why.empty()) return known ? known->gone : Gone{};
    const auto team = team_in(book, known->team);
    return team ? team->gone : Gone{};
}

/// A channel that only `*` covers stands in no config.
std::string remedy_for(const Gone& gone) {
    if (gone.why == "app-removed") return "install the app in the team again";
    if (gone.why == "team-archived")
        return "let the team be used again, or close what waits there and take its channels out of the "
               "config, where they stand in it";
    return "restore it in Teams, or close what waits there and take the channel out of the config, where it "
           "stands in it";
}

}  // namespace

std::optional<bot::LostGround> lost_ground(const bot::ConversationId& channel, const bot::AddressBook& book) {
    const auto gone = gone_from(channel, book);
    if (gone.why.empty()) return {};
    return bot::LostGround{.channel = channel,
                           .code = gone.why,
                           .hint = remedy_for(gone),
                           .since = bot::parse_rfc3339(gone.at).value_or(bot::Timestamp{})};
}

}  // namespace teams
