#include "adapters/teams/in/ground.hpp"

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/quote.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace teams {

namespace {

const std::map<std::string_view, Ground>& by_event() {
    static const std::map<std::string_view, Ground> all{{"channeldeleted", Ground::ChannelDeleted},
                                                        {"channelrestored", Ground::Back},
                                                        {"teamdeleted", Ground::TeamDeleted},
                                                        {"teamharddeleted", Ground::TeamDeleted},
                                                        {"teamarchived", Ground::TeamArchived},
                                                        {"teamunarchived", Ground::Back},
                                                        {"teamrestored", Ground::Back}};
    return all;
}

bool is_among(const Party& bot, const std::vector<Party>& members) {
    return !bot.id.empty() && std::ranges::find(members, bot.id, &Party::id) != members.end();
}

/// An upgrade removes the old version and adds the new one, in either order.
Ground of_installation(const std::string& action) {
    if (action.starts_with("add")) return Ground::Made;
    return action == "remove" ? Ground::AppRemoved : Ground::Unchanged;
}

Ground of_conversation(const Activity& activity) {
    if (is_among(activity.recipient, activity.members_removed)) return Ground::AppRemoved;
    if (is_among(activity.recipient, activity.members_added)) return Ground::Made;
    const auto known = by_event().find(activity.event_type);
    return known == by_event().end() ? Ground::Unchanged : known->second;
}

/// `the team 'HR'`; by its id where its name is not told.
std::string called(std::string_view what, const std::string& name, const std::string& id) {
    return "the " + std::string{what} + " " + quote(name.empty() ? id : name);
}

std::string the_team(const Origin& origin, const bot::AddressBook& book) {
    const auto known = origin.team_name.empty() ? team_in(book, origin.team) : std::nullopt;
    return called("team", known ? known->name : origin.team_name, origin.team);
}

std::string the_channel(const Origin& origin, const bot::AddressBook& book) {
    const auto& id = origin.channel.empty() ? origin.conversation : origin.channel;
    const auto known = origin.channel_name.empty() ? channel_in(book, {"teams:" + id}) : std::nullopt;
    return called("channel", known ? known->name : origin.channel_name, id);
}

std::string where(const Activity& activity, const bot::AddressBook& book) {
    const auto& origin = activity.origin;
    if (origin.kind == "personal") return "one person's chat";
    if (origin.kind != "channel") return "a group chat";
    return is_of_channel(activity) ? the_channel(origin, book) : the_team(origin, book);
}

}  // namespace

Ground ground_of(const Activity& activity) {
    if (activity.type == "installationUpdate") return of_installation(activity.action);
    if (activity.type == "conversationUpdate") return of_conversation(activity);
    const bool wrote = activity.type == "message" && !activity.from.bot;
    return wrote ? Ground::Heard : Ground::Unchanged;
}

std::string why_gone(Ground ground) {
    switch (ground) {
        case Ground::ChannelDeleted: return "channel-deleted";
        case Ground::TeamDeleted: return "team-deleted";
        case Ground::TeamArchived: return "team-archived";
        case Ground::AppRemoved: return "app-removed";
        case Ground::Unchanged:
        case Ground::Heard:
        case Ground::Made:
        case Ground::Back: break;
    }
    return {};
}

bool is_of_channel(const Activity& activity) {
    return activity.type == "message" || activity.event_type.starts_with("channel");
}

std::string news_of(const Activity& activity, const bot::AddressBook& book) {
    const auto& origin = activity.origin;
    switch (ground_of(activity)) {
        case Ground::Made: return "installed in " + where(activity, book);
        case Ground::AppRemoved: return "removed from " + where(activity, book);
        case Ground::Back: return where(activity, book) + " is there again";
        case Ground::ChannelDeleted:
        case Ground::TeamDeleted: return where(activity, book) + " was deleted";
        case Ground::TeamArchived: return where(activity, book) + " was archived";
        case Ground::Heard: {
            if (origin.kind != "channel") return {};
            const auto known = channel_in(book, {"teams:" + origin.conversation});
            return known && known->heard ? std::string{} : "first post heard in " + where(activity, book);
        }
        case Ground::Unchanged: break;
    }
    return activity.event_type == "teamrenamed" ? the_team(origin, book) + " has a new name" : "";
}

}  // namespace teams
