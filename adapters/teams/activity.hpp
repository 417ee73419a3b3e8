#pragma once

#include "adapters/teams/attachment.hpp"
#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace teams {

/// Somebody in an activity. Names may be missing, and so may the directory's id: in events, of guests, of
/// bots.
struct Party {
    std::string id{};         ///< `29:…`, `28:…` of bots
    std::string directory{};  ///< `aadObjectId`, lower case
    std::string name{};
    bool bot = false;

    /// Their account: by the directory's id where it is known.
    bot::AccountId account() const;
};

/// Somebody whom the text names, numbered in order.
struct Mention {
    std::string id{};
    std::string name{};
    std::string text{};  ///< as it stands in the text: `<at>NAME</at>`
};

/// Where an activity comes from.
struct Origin {
    std::string conversation{};  ///< without what follows its first `;`
    std::string root{};          ///< what follows `;messageid=`
    std::string kind{};          ///< `channel`, `groupchat`, `personal`
    std::string name{};          ///< of the conversation
    std::string channel{};  ///< that it is about: not the conversation's where a channel was made or renamed
    std::string channel_name{};
    std::string team{};
    std::string team_group{};
    std::string team_name{};
    std::string selected_channel{};
};

/// What the Bot Framework tells, as far as it is understood here: cleaned and bounded, of any kind.
struct Activity {
    std::string type{};
    std::string id{};
    std::string event_type{};  ///< lower case
    std::string name{};        ///< of an invoke
    std::string action{};      ///< of an installationUpdate
    std::string channel{};     ///< `msteams`
    std::string service{};     ///< without a slash at its end
    std::string tenant{};      ///< lower case
    std::string locale{};
    std::string reply_to{};
    std::optional<bot::Timestamp> at{};
    Party from{};
    Party recipient{};
    Origin origin{};
    std::string subject{};
    std::string text{};
    std::vector<Mention> mentions{};
    std::vector<Attachment> attachments{};
    std::vector<Quoted> quoted{};  ///< by entities
    std::vector<Party> members_added{};
    std::vector<Party> members_removed{};
    std::vector<std::string> reactions_added{};
    std::vector<std::string> reactions_removed{};
    std::shared_ptr<const nlohmann::json> value{};  ///< null where there is none
    Odd odd{};  ///< fields that are there and of no use, and were read as if they were not
};

/// What cannot be read at all.
struct Unreadable {
    std::string why{};
};

std::variant<Activity, Unreadable> read_activity(std::string_view body);

}  // namespace teams
