#include "bot/accounts.hpp"

namespace bot {

std::optional<AccountId> account_on(const ChannelKind& kind, const Person& person) {
    const auto account = person.accounts.find(kind);
    return account == person.accounts.end() ? std::nullopt : std::optional{account->second};
}

std::optional<AccountId> account_on(const ChannelKind& kind, const PersonId& person,
                                    const Community& community) {
    const auto* known = community.person(person);
    return known ? account_on(kind, *known) : std::nullopt;
}

}  // namespace bot
