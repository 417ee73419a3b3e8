#include "adapters/teams/out/own_words.hpp"

#include "adapters/http/path.hpp"
#include "adapters/teams/out/own_replies.hpp"

#include <spdlog/spdlog.h>

namespace teams {

namespace {

using namespace std::chrono_literals;

constexpr int most_pages = 20;  // of fifty
constexpr int most_looks = 8;   // with growing pauses: a quarter of an hour in all
constexpr bot::Span rest = 6h;

std::string replies_of(const std::string& group, const bot::MessageKey& post) {
    const auto& channel = post.conversation.value;
    return "/v1.0/teams/" + http::encoded(group) + "/channels/" +
           http::encoded(channel.substr(channel.find(':') + 1)) + "/messages/" + http::encoded(post.message) +
           "/replies?$top=50";
}

}  // namespace

bot::Own OwnWords::thanks(const bot::MessageKey& post, const Attempt& attempt) {
    return look(post, {}, attempt);
}

bot::Own OwnWords::words(const bot::MessageKey& post, const std::string& words, const Attempt& attempt) {
    return look(post, words, attempt);
}

bot::Own OwnWords::look(const bot::MessageKey& post, const Wanted& wanted, const Attempt& attempt) {
    const auto channel = channel_in(book_, post.conversation);
    if (!channel || attempt.attempts > most_looks) return bot::Blind{};
    auto group = groups_.of(*channel, attempt);
    if (auto* later = std::get_if<bot::Retry>(&group)) return std::move(*later);
    const Team team{std::get<std::string>(std::move(group)), channel->tenant};
    if (team.group.empty() || is_blind(team.group)) return bot::Blind{};
    return read(graph_.at(replies_of(team.group, post)), team, wanted, attempt);
}

bot::Own OwnWords::read(std::string url, const Team& team, const Wanted& wanted, const Attempt& attempt) {
    std::string found;
    for (int count = 0; count < most_pages && graph_.has(url); ++count) {
        const auto reached = graph_.get(url, team, attempt.patience);
        if (!done(reached)) return failed(reached, team, attempt);
        auto replies = own_replies(std::get<ServiceReply>(reached).body, graph_.app_id(), wanted);
        if (!replies) return bot::Retry{.at = attempt.now, .why = "replies that cannot be read"};
        if (!replies->found.empty()) found = std::move(replies->found);
        url = std::move(replies->next);
    }
    if (!found.empty()) return bot::Found{{found}};
    return url.empty() ? bot::Own{bot::Absent{}} : bot::Blind{};
}

bot::Own OwnWords::failed(const Reached& reached, const Team& team, const Attempt& attempt) {
    const auto* reply = std::get_if<ServiceReply>(&reached);
    if (reply && reply->status == 403) note_blind(team.group);
    auto outcome = outcome_of(reached, Calling::Look, attempt);
    if (auto* later = std::get_if<bot::Retry>(&outcome)) return std::move(*later);
    return bot::Blind{};
}

bool OwnWords::is_blind(const std::string& group) {
    const std::scoped_lock lock{mutex_};
    const auto found = blind_until_.find(group);
    return found != blind_until_.end() && now_() < found->second;
}

void OwnWords::note_blind(const std::string& group) {
    const std::scoped_lock lock{mutex_};
    const bool first = blind_until_.insert_or_assign(group, now_() + rest).second;
    if (!first) return;
    spdlog::warn(
        "teams: Graph does not let the bot read the messages of group {}: where it is in doubt whether words "
        "got "
        "out there, they are let go. Install the app's newest version in the team and consent to it",
        group);
}

}  // namespace teams
