#include "adapters/teams/in/known_as.hpp"

#include "adapters/teams/addresses.hpp"

#include <string_view>

namespace teams {

namespace {

constexpr std::string_view kind = "teams:";

/// Looks at those of the config one by one: what older versions learnt is found only by the person.
std::optional<bot::AccountId> in_the_config(const std::string& name, const bot::AddressBook& book,
                                            const bot::Community& community) {
    for (const auto& [account, person] : community.accounts) {
        if (!account.value.starts_with(kind)) continue;
        const auto member = member_in(book, account);
        if (member && member->member == name) return account;
        const auto chat = chat_in(book, account);
        if (chat && chat->chat == name) return account;
    }
    return {};
}

std::optional<bot::AccountId> called(const std::string& name, const bot::AddressBook& book,
                                     const bot::Community& community) {
    if (name.empty()) return {};
    auto account = called_in(book, name);
    return account ? account : in_the_config(name, book, community);
}

}  // namespace

void call_as_known(Activity& activity, const bot::AddressBook& book, const bot::Community& community) {
    const auto name = [&](Party& party, const std::string& by) {
        if (party.bot || !party.directory.empty() || party.id.empty()) return;
        if (const auto account = called(by, book, community))
            party.directory = account->value.substr(kind.size());
    };
    name(activity.from, activity.from.id);
    if (activity.origin.kind == "personal") name(activity.from, activity.origin.conversation);
    for (auto& member : activity.members_added) name(member, member.id);
}

}  // namespace teams
