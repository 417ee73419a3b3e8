#include "adapters/teams/links.hpp"

#include "adapters/http/path.hpp"
#include "adapters/teams/addresses.hpp"

namespace teams {

std::string link_to(const bot::MessageKey& post, const bot::AddressBook& book) {
    constexpr std::string_view kind = "teams:";
    const std::string_view conversation{post.conversation.value};
    if (!conversation.starts_with(kind)) return {};
    std::string link = "https://teams.microsoft.com/l/message/";
    link += http::encoded(conversation.substr(kind.size())) + "/" + http::encoded(post.message);
    link += "?parentMessageId=" + http::encoded(post.message);
    const auto channel = channel_in(book, post.conversation);
    if (!channel) return link;
    if (!channel->tenant.empty()) link += "&tenantId=" + http::encoded(channel->tenant);
    const auto team = team_in(book, channel->team);
    if (team && !team->group.empty()) link += "&groupId=" + http::encoded(team->group);
    return link;
}

}  // namespace teams
