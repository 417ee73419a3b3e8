#pragma once

#include "bot/addresses.hpp"
#include "bot/ids.hpp"

#include <optional>
#include <string>

namespace teams {

/// That a channel or a team is not there any more, for us.
struct Gone {
    std::string
        why{};  ///< `channel-deleted`, `team-deleted`, `team-archived`, `app-removed`; empty: it is there
    std::string at{};  ///< since when, as RFC 3339 has it

    bool operator==(const Gone&) const = default;
};

/// Where a channel can be written to.
struct ChannelAddress {
    std::string service{};  ///< the base of every call, without a slash at the end
    std::string tenant{};
    std::string team{};  ///< its thread id (`19:…`), not the group's; may be empty
    std::string name{};  ///< may be empty
    Gone gone{};
    bool heard = false;  ///< somebody wrote there

    bool operator==(const ChannelAddress&) const = default;
};

/// What is known of a team. Graph and deep links ask for the group.
struct TeamAddress {
    std::string service{};
    std::string group{};  ///< its Entra group; empty until somebody told us
    std::string name{};
    Gone gone{};

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

/// Another name of a person, as of one whose directory's id is left out: what the service calls them
/// (`29:…`), the chat in which they are alone with the bot (`a:…`).
struct OtherName {
    std::string name{};
    bot::AccountId account{};
};

// Their names in the address book: the conversation's own, `teams-team:19:…`, `teams-member:ACCOUNT`,
// `teams-chat:ACCOUNT` (both without the account's `teams:`) and `teams-name:29:…`. What cannot be read back
// is as if it were unknown.

bot::Address address_of(const bot::ConversationId& channel, const ChannelAddress& address);
bot::Address address_of(const std::string& team, const TeamAddress& address);
bot::Address address_of(const bot::AccountId& person, const MemberAddress& address);
bot::Address address_of(const bot::AccountId& person, const ChatAddress& address);
bot::Address address_of(const OtherName& name);

std::optional<ChannelAddress> channel_in(const bot::AddressBook& book, const bot::ConversationId& channel);
std::optional<TeamAddress> team_in(const bot::AddressBook& book, const std::string& team);
std::optional<MemberAddress> member_in(const bot::AddressBook& book, const bot::AccountId& person);
std::optional<ChatAddress> chat_in(const bot::AddressBook& book, const bot::AccountId& person);

/// Whose name it is.
std::optional<bot::AccountId> called_in(const bot::AddressBook& book, const std::string& name);

}  // namespace teams
