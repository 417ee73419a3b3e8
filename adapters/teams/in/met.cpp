#include "adapters/teams/in/met.hpp"

#include <algorithm>

namespace teams {

namespace {

using Place = bot::Met::Place;

std::optional<Place> place_of(const Activity& activity) {
    const auto& kind = activity.origin.kind;
    if (kind == "channel") return Place::Channel;
    if (kind == "groupchat") return Place::Group;
    return kind == "personal" ? std::optional{Place::Direct} : std::nullopt;
}

std::optional<bot::Language> language_of(const Activity& activity) {
    if (activity.locale.empty()) return {};
    return activity.locale.starts_with("ja") ? bot::Language::Ja : bot::Language::En;
}

/// A team's conversation is its first channel; where the app was put into another, that is told beside it.
std::string where(const Activity& activity) {
    const auto& origin = activity.origin;
    return origin.selected_channel.empty() ? origin.conversation : origin.selected_channel;
}

bot::Event meeting(const Activity& activity, Place place, bot::Met::How how) {
    return {.what = bot::Met{.where = {"teams:" + where(activity)},
                             .place = place,
                             .how = how,
                             .who = place == Place::Direct ? activity.from.account() : bot::AccountId{},
                             .language = language_of(activity)}};
}

bool puts_us_there(const Activity& activity) {
    if (activity.type == "installationUpdate") return activity.action == "add";
    const bool of_members = activity.event_type.empty() || activity.event_type == "teammemberadded";
    const auto ours = [&](const Party& member) { return member.id == activity.recipient.id; };
    return of_members && !activity.recipient.id.empty() && std::ranges::any_of(activity.members_added, ours);
}

}  // namespace

std::optional<bot::Event> met_by(const Activity& activity) {
    const auto place = place_of(activity);
    const bool nobody = place == Place::Direct && (activity.from.bot || activity.from.id.empty());
    if (!place || nobody || !puts_us_there(activity)) return {};
    return meeting(activity, *place, bot::Met::How::Added);
}

bool mentions_us(const Activity& activity) {
    const auto ours = [&](const Mention& mention) { return mention.id == activity.recipient.id; };
    return !activity.recipient.id.empty() && std::ranges::any_of(activity.mentions, ours);
}

std::optional<bot::Event> called_by(const Activity& activity) {
    if (place_of(activity) != Place::Group || activity.from.bot || !mentions_us(activity)) return {};
    return meeting(activity, Place::Group, bot::Met::How::Called);
}

}  // namespace teams
