#include "adapters/teams/in/subject.hpp"

namespace teams {

namespace {

bool is_decimal(const std::string& id) {
    return !id.empty() && id.find_first_not_of("0123456789") == std::string::npos;
}

/// Where a thread's first message is remembered whose id is not decimal.
std::string of_thread(const Activity& activity) {
    return "teams-thread:" + activity.origin.conversation + ";" + activity.origin.root;
}

}  // namespace

Subject subject_of(const Activity& activity, const bot::AddressBook& book) {
    const auto channel = channel_of(activity);
    const auto& root = activity.origin.root;
    if (root.empty()) return {{channel, activity.id}, {channel, activity.id}};
    if (is_decimal(activity.id)) return {{channel, activity.id}, {channel, root}};
    const auto first = book.find(of_thread(activity));
    if (first && *first != activity.id) return {{channel, activity.id}, {channel, root}};
    return {{channel, root}, {channel, root}, {{of_thread(activity), activity.id}}};
}

std::optional<bot::Timestamp> moment_in(const std::string& id) {
    constexpr std::size_t digits = 13;  // until 2286
    if (id.size() != digits || !is_decimal(id)) return {};
    return bot::Timestamp{bot::Span{std::stoll(id)}};
}

bot::ConversationId channel_of(const Activity& activity) {
    return {"teams:" + activity.origin.conversation};
}

bool in_channel(const Activity& activity) {
    return activity.origin.kind == "channel";
}

}  // namespace teams
