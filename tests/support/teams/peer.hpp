#pragma once

#include "adapters/http/client.hpp"
#include "adapters/teams/settings.hpp"
#include "bot/time.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace support {

/// A member of the peer's team.
struct TeamsMember {
    std::string account{};  ///< Entra object id
    std::string id{};       ///< `29:…`
    std::string name{};
    bool may_be_written_to = true;
};

/// The tenant that the peer plays.
struct TeamsWorld {
    std::string app_id = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36";
    std::string tenant = "5f3c1d7e-2a84-4b16-9d05-c8e1f7a2b640";
    std::string secret = "s3cret/with+odd&letters=";
    std::string team = "19:b7e0c4a9general@thread.tacv2";  ///< its thread id, which is the General channel's
    std::string group = "0b6f2f0e-6a55-4d0c-8f0e-2f6f0c1d2e3f";
    std::vector<std::string> channels{"19:b7e0c4a9channel@thread.tacv2"};  ///< besides General
    std::vector<TeamsMember> members{};
    std::size_t page = 500;  ///< members on one page of the roster, at most
    std::chrono::seconds token_life{3599};
    bool graph_granted = true;
    std::chrono::seconds graph_lag{0};  ///< how long Graph does not show what was said
    std::size_t replies_of_others = 0;  ///< that people wrote in each thread, which Graph shows too
};

/// A message that the bot has sent.
struct TeamsMessage {
    std::string conversation{};
    std::string id{};
    std::string text{};      ///< as a client shows it, mentions in their tags
    std::string written{};   ///< as it was sent
    std::string card{};      ///< JSON; empty where it has none
    std::string entities{};  ///< JSON; empty where it has none
    std::string locale{};
    std::string summary{};
    int changes = 0;
    bool removed = false;
    bot::Timestamp sent_at{};
};

/// How large a message may be, and what is answered to a larger one.
struct TeamsLimit {
    std::size_t bytes = 100UL * 1024;
    bool utf16 = true;  ///< counted so, else in UTF-8
    int status = 413;
    std::string code = "MessageSizeTooBig";
};

/// What a call meets.
struct TeamsFault {
    int status = 0;      ///< 0: the call is obeyed and has its own answer
    std::string code{};  ///< `BotNotInConversationRoster`, …
    std::string message{};
    bool old_shape = false;             ///< the code stands as `subCode` in a message that is JSON itself
    std::string retry_after{};          ///< the header; none where empty
    bool done_first = false;            ///< the call is obeyed, then answered with this status
    bool cut = false;                   ///< the line ends instead of an answer
    std::chrono::milliseconds late{0};  ///< the answer comes so much later
    std::function<void()> before{};     ///< happens first: the test's clock moves on
};

/// A token of an incoming activity: right as it stands, and each part can be made wrong.
struct TeamsMint {
    std::string algorithm = "RS256";   ///< also `none`, `HS256`, `RS512`, `PS256`
    std::optional<std::string> key{};  ///< another key id
    std::optional<std::string> issuer{};
    std::optional<std::string> audience{};
    std::vector<std::string> audiences{};  ///< in place of the one, where there are any
    std::optional<std::string> service{};  ///< the claim `serviceurl`; left out where empty
    std::chrono::seconds not_before{-60};  ///< from now
    std::chrono::seconds expires{3600};    ///< from now
    bool stranger = false;                 ///< signed by somebody else's key
    bool changed = false;                  ///< after it was signed
};

/// Microsoft's side of Teams on loopback: login, signing keys, the connector, the little of Graph that shows
/// the bot's own replies. It refuses what Teams refuses, and says why in `refused`. From several threads.
///
/// The kinds of call: token, openid, keys, send, update, delete, react, unreact, create, members, member,
/// team, replies.
class TeamsPeer {
public:
    /// `now` is asked from several threads; limits, ids and tokens go by it.
    TeamsPeer(TeamsWorld world, std::function<bot::Timestamp()> now);
    TeamsPeer(const TeamsPeer&) = delete;
    TeamsPeer& operator=(const TeamsPeer&) = delete;
    ~TeamsPeer();

    /// `http://127.0.0.1:PORT`
    std::string url() const;

    /// The address that stands in incoming activities.
    std::string service() const;

    /// Settings with which the bot finds all of it, by secret.
    teams::Settings settings() const;

    // ---- signing of incoming activities

    std::string mint(const TeamsMint& mint = {}) const;

    /// Signs with a new key from now on; the old one is no longer shown.
    void rotate_key();

    /// What the key may sign for; by default `msteams`. Empty: the key says nothing of it.
    void endorse(std::vector<std::string> channels);

    /// Posts an activity with a token of its own to the bot.
    http::CallOutcome tell(const std::string& bot_url, const std::string& activity,
                           const TeamsMint& mint = {}) const;

    // ---- what goes wrong

    /// The `nth` call of that kind from now on, and `times` in all from there, meet this.
    void fault(const std::string& kind, TeamsFault fault, int nth = 1, int times = 1);

    /// Faults that have not happened happen no more.
    void heal();

    /// All tokens that were given out are worth nothing.
    void revoke();

    /// The app has another secret now; the one before is refused.
    void renew_secret(const std::string& secret);

    /// From now on a message may be so large and no larger.
    void set_limit(const TeamsLimit& limit);

    /// The root post is gone: 404 for its thread.
    void remove_post(const std::string& channel, const std::string& root);

    /// Whose assertions prove that they are the bot: PEM. The secret is then refused.
    void trust(const std::string& certificate);

    // ---- what was done

    std::vector<TeamsMessage> messages() const;
    std::vector<TeamsMessage> messages(const std::string& conversation) const;

    /// The bot's reactions to a message, by name.
    std::vector<std::string> reactions(const std::string& conversation, const std::string& message) const;

    /// The chat with a member; empty where there is none.
    std::string chat_with(const std::string& member) const;

    /// How many calls of that kind came, those that met a fault too.
    std::size_t count(const std::string& kind) const;

    /// Why calls were refused for their own fault, in order: `send 400 BadSyntax: …`.
    std::vector<std::string> refused() const;

private:
    class Desk;

    std::unique_ptr<Desk> desk_;
};

}  // namespace support
