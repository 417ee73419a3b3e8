#include "bot/community.hpp"

#include <algorithm>

namespace bot {

namespace {

template <class Map, class Key>
const typename Map::mapped_type* find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}  // namespace

const Theme* Community::theme_of(const ConversationId& channel) const {
    if (const auto* named = find(channels, channel)) return theme(*named);
    const auto* other = find(other_channels, kind_of(channel));
    return other ? theme(*other) : nullptr;
}

const Person* Community::person_of(const AccountId& account) const {
    const auto* id = find(accounts, account);
    return id ? person(*id) : nullptr;
}

const Person* Community::person(const PersonId& id) const {
    return find(people, id);
}

const Theme* Community::theme(const ThemeId& id) const {
    return find(themes, id);
}

const Action* Community::action(const ActionId& id) const {
    for (const auto& action : actions) {
        if (action.id == id) return &action;
    }
    return nullptr;
}

const std::string& Person::called(Language in) const {
    const auto other = also.find(in);
    return other == also.end() ? name : other->second;
}

const Season* Community::season_at(Timestamp at) const {
    const auto day = day_of(at);
    for (const auto& season : seasons) {
        if (season.from <= day && day <= season.to) return &season;
    }
    return nullptr;
}

std::chrono::local_days Community::day_of(Timestamp at) const {
    static const Calendar of_nobody;
    const auto* leads = person(lead);
    return (leads ? leads->calendar : of_nobody).day_of(at);
}

std::string Community::clock_name(const Calendar& of, Timestamp at) const {
    const auto time = of.zone->to_local(at);
    const bool one_for_all = std::ranges::all_of(pmo, [&](const PersonId& id) {
        const auto* member = person(id);
        return !member || member->calendar.zone->to_local(at) == time;
    });
    return one_for_all ? std::string{} : of.zone->clock_name(at);
}

std::set<ChannelKind> Community::kinds() const {
    std::set<ChannelKind> all;
    for (const auto& [channel, named] : channels) all.insert(kind_of(channel));
    for (const auto& [kind, named] : other_channels) all.insert(kind);
    return all;
}

bool Community::announces(const AccountId& author, const ThemeId& id) const {
    const auto* of = theme(id);
    return is_pmo(author) && !(of && of->follows_pmo_posts);
}

bool Community::is_pmo(const PersonId& id) const {
    const auto* known = person(id);
    return known && known->pmo;
}

bool Community::is_advisor(const PersonId& id) const {
    const auto* known = person(id);
    return known && known->advisor;
}

bool Community::is_pmo(const AccountId& account) const {
    const auto* known = person_of(account);
    return known && known->pmo;
}

}  // namespace bot
