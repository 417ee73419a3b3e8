#include "adapters/teams/addresses.hpp"

#include "adapters/teams/json.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

namespace teams {

namespace {

std::string of_team(const std::string& team) {
    return "teams-team:" + team;
}

std::string without_kind(const bot::AccountId& person) {
    return person.value.substr(person.value.find(':') + 1);
}

std::string of_member(const bot::AccountId& person) {
    return "teams-member:" + without_kind(person);
}

std::string of_chat(const bot::AccountId& person) {
    return "teams-chat:" + without_kind(person);
}

std::string of_name(const std::string& name) {
    return "teams-name:" + name;
}

bot::Address written(std::string of, Json value) {
    for (auto field = value.begin(); field != value.end();)
        field = field->get_ref<const std::string&>().empty() ? value.erase(field) : std::next(field);
    return {std::move(of), write_json(value)};
}

/// What is kept, or nothing where it is unknown or cannot be read.
class Kept {
public:
    Kept(const bot::AddressBook& book, const std::string& of) {
        const auto value = book.find(of);
        if (value) json_ = Json::parse(*value, nullptr, false);
    }

    bool known() const { return json_.is_object(); }

    std::string text(const char* field) const {
        const auto found = json_.find(field);
        return found != json_.end() && found->is_string() ? found->get<std::string>() : std::string{};
    }

private:
    Json json_ = Json::value_t::discarded;
};

}  // namespace

bot::Address address_of(const bot::ConversationId& channel, const ChannelAddress& address) {
    return written(channel.value, {{"service", address.service},
                                   {"tenant", address.tenant},
                                   {"team", address.team},
                                   {"name", address.name},
                                   {"gone", address.gone.why},
                                   {"gone_at", address.gone.at},
                                   {"heard", address.heard ? "yes" : ""}});
}

bot::Address address_of(const std::string& team, const TeamAddress& address) {
    return written(of_team(team), {{"service", address.service},
                                   {"group", address.group},
                                   {"name", address.name},
                                   {"gone", address.gone.why},
                                   {"gone_at", address.gone.at}});
}

bot::Address address_of(const bot::AccountId& person, const MemberAddress& address) {
    return written(of_member(person), {{"service", address.service},
                                       {"tenant", address.tenant},
                                       {"member", address.member},
                                       {"name", address.name}});
}

bot::Address address_of(const bot::AccountId& person, const ChatAddress& address) {
    return written(of_chat(person), {{"service", address.service}, {"chat", address.chat}});
}

bot::Address address_of(const OtherName& name) {
    return written(of_name(name.name), {{"account", name.account.value}});
}

std::optional<ChannelAddress> channel_in(const bot::AddressBook& book, const bot::ConversationId& channel) {
    const Kept kept{book, channel.value};
    if (!kept.known()) return {};
    return ChannelAddress{kept.text("service"),
                          kept.text("tenant"),
                          kept.text("team"),
                          kept.text("name"),
                          {kept.text("gone"), kept.text("gone_at")},
                          !kept.text("heard").empty()};
}

std::optional<TeamAddress> team_in(const bot::AddressBook& book, const std::string& team) {
    const Kept kept{book, of_team(team)};
    if (!kept.known()) return {};
    return TeamAddress{kept.text("service"),
                       kept.text("group"),
                       kept.text("name"),
                       {kept.text("gone"), kept.text("gone_at")}};
}

std::optional<MemberAddress> member_in(const bot::AddressBook& book, const bot::AccountId& person) {
    const Kept kept{book, of_member(person)};
    if (!kept.known()) return {};
    return MemberAddress{kept.text("service"), kept.text("tenant"), kept.text("member"), kept.text("name")};
}

std::optional<ChatAddress> chat_in(const bot::AddressBook& book, const bot::AccountId& person) {
    const Kept kept{book, of_chat(person)};
    if (!kept.known()) return {};
    return ChatAddress{kept.text("service"), kept.text("chat")};
}

std::optional<bot::AccountId> called_in(const bot::AddressBook& book, const std::string& name) {
    const Kept kept{book, of_name(name)};
    if (!kept.known() || kept.text("account").empty()) return {};
    return bot::AccountId{kept.text("account")};
}

}  // namespace teams
