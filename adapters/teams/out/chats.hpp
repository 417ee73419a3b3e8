#pragma once

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/out/roster.hpp"
#include "adapters/teams/out/sizes.hpp"
#include "bot/ports/current.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace teams {

/// Reminders and answers, each in a chat with its one reader. From several threads.
class Chats {
public:
    /// What it works with; all but the links must outlive it.
    struct Needs {
        Connector& connector;
        bot::AddressBook& book;
        const bot::Current& current;
        Sizes& sizes;
        std::function<std::string(const bot::MessageKey&)> links{};
    };

    explicit Chats(Needs needs)
        : needs_{std::move(needs)}, roster_{needs_.connector, needs_.book, [this] {
                                                return needs_.current.now();
                                            }} {}

    bot::Outcome tell(const bot::Tell& tell, const Attempt& attempt);
    bot::Outcome remind(const bot::Card& card, const Attempt& attempt);
    bot::Outcome rewrite(const bot::Card& card, const bot::Reference& message, const Attempt& attempt);
    bot::Outcome take_away(const bot::PersonId& reader, const bot::Reference& message,
                           const Attempt& attempt);

private:
    using Opened = std::variant<ChatAddress, bot::Outcome>;

    /// What is to be sent, and the channels in whose teams its reader is most likely found.
    struct DirectMessage {
        std::function<std::string(std::size_t most)> activity{};
        std::vector<bot::ConversationId> about{};
    };

    Opened chat(const bot::AccountId& reader, const DirectMessage& message, const Attempt& attempt);
    Opened open(const bot::AccountId& reader, const DirectMessage& message, const Attempt& attempt);
    bot::Outcome tell_all(const bot::Tell& tell, const Attempt& attempt);
    bot::Outcome send(const bot::AccountId& reader, const DirectMessage& message, const Attempt& attempt);
    Reached reach(const ChatAddress& chat, const bot::AccountId& reader, const Ask& ask,
                  const Patience& patience);
    Reached reach_fitted(const ChatAddress& chat, const bot::AccountId& reader, const Ask& ask,
                         const DirectMessage& message, const Attempt& attempt);
    std::string tenant_of(const bot::AccountId& reader) const;
    bot::Done done_as(bot::Reference message, const bot::AccountId& reader);
    std::vector<ChannelAddress> teams_for(const DirectMessage& message) const;
    std::optional<bot::AccountId> account_of(const bot::PersonId& reader) const;

    Needs needs_;
    Roster roster_;
};

}  // namespace teams
