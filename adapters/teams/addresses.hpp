#pragma once

#include "bot/addresses.hpp"
#include "bot/ids.hpp"

#include <optional>
#include <string>

namespace teams {

/// Where a channel can be written to.
struct ChannelAddress {
    std::string service{};  ///< the base of every call, without a slash at the end
    std::string tenant{};
    std::string team{};  ///< its thread id (`19:…`), not the group's; may be empty
    std::string name{};  ///< may be empty

    bool operator==(const ChannelAddress&) const = default;
};

/// What is known of a team. Graph and deep links ask for the group.
struct TeamAddress {
    std::string service{};
    std::string group{};  ///< its Entra group; empty until somebody told us
    std::string name{};

    bool operator==(const TeamAddress&) const = default;
};

/// How the service calls a person. The id is good for this bot only.
struct MemberAddress {
    std::string service{};
    std::string tenant{};
    std::string member{};  ///< `29:…`
    std::string name{};

    bool operator==(const MemberAddress&) const = default;
};

/// A chat with one person.
struct ChatAddress {
    std::string service{};
    std::string chat{};  ///< `a:…`

    bool operator==(const ChatAddress&) const = default;
};

// Their names in the address book: the conversation's own, `teams-team:19:…`, `teams-member:ACCOUNT` and
// `teams-chat:ACCOUNT` (both without the account's `teams:`). What cannot be read back is as if it were
// unknown.

bot::Address address_of(const bot::ConversationId& channel, const ChannelAddress& address);
bot::Address address_of(const std::string& team, const TeamAddress& address);
bot::Address address_of(const bot::AccountId& person, const MemberAddress& address);
bot::Address address_of(const bot::AccountId& person, const ChatAddress& address);

std::optional<ChannelAddress> channel_in(const bot::AddressBook& book, const bot::ConversationId& channel);
std::optional<TeamAddress> team_in(const bot::AddressBook& book, const std::string& team);
std::optional<MemberAddress> member_in(const bot::AddressBook& book, const bot::AccountId& person);
std::optional<ChatAddress> chat_in(const bot::AddressBook& book, const bot::AccountId& person);

}  // namespace teams
