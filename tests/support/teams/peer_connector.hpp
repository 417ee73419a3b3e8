#pragma once

#include "tests/support/teams/peer.hpp"
#include "tests/support/teams/peer_answer.hpp"

#include <deque>
#include <map>
#include <set>

namespace support {

/// A call to the connector or to Graph, taken apart.
struct PeerCall {
    std::string kind{};
    const http::Request& request;
    std::vector<std::string> path{};  ///< decoded, behind `v3` or `v1.0`
};

/// Conversations, what the bot says in them, and the roster. All of it throws PeerRefusal.
class PeerConnector {
public:
    explicit PeerConnector(const TeamsWorld& world) : world_(world) {}

    http::Response obey(const PeerCall& call, bot::Timestamp now);

    /// The bot's replies, as Graph shows them. `url` is the call's own.
    http::Response replies(const PeerCall& call, const std::string& url, bot::Timestamp now);

    void set_limit(TeamsLimit limit) { limit_ = std::move(limit); }

    void remove_post(const std::string& channel, const std::string& root) { gone_.insert({channel, root}); }

    const std::vector<TeamsMessage>& messages() const { return messages_; }

    std::vector<std::string> reactions(const std::string& conversation, const std::string& message) const;

    std::string chat_with(const std::string& member) const;

private:
    using json = nlohmann::json;

    http::Response send(const PeerCall& call, bot::Timestamp now);
    http::Response update(const PeerCall& call);
    http::Response remove(const PeerCall& call);
    http::Response react(const PeerCall& call, bot::Timestamp now);
    http::Response create(const PeerCall& call, bot::Timestamp now);
    http::Response begin_thread(const PeerCall& call, bot::Timestamp now);
    http::Response members(const PeerCall& call, bot::Timestamp now);
    http::Response member(const PeerCall& call) const;
    http::Response team(const PeerCall& call) const;

    /// What an activity says, or why it may not be said.
    TeamsMessage said(const http::Request& request) const;
    void check_mentions(const json& activity) const;
    void check_place(const std::string& conversation) const;
    bool is_channel(const std::string& id) const;
    TeamsMessage& own(const PeerCall& call);
    std::string fresh_id(bot::Timestamp now);
    const TeamsMember* find_member(const std::string& id) const;
    json shown(const TeamsMember& member) const;

    /// Refuses what is more than so many within that time.
    void pace(const std::string& what, std::size_t most, bot::Span within, bot::Timestamp now);

    const TeamsWorld& world_;
    std::vector<TeamsMessage> messages_{};
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> reactions_{};
    std::map<std::string, std::string> chats_{};  ///< by member
    std::set<std::pair<std::string, std::string>> gone_{};
    std::map<std::string, std::deque<bot::Timestamp>> paces_{};
    std::int64_t last_id_ = 0;
    TeamsLimit limit_{};
};

}  // namespace support
