#pragma once

#include "adapters/teams/json_fields.hpp"
#include "bot/speaking/stand_ins.hpp"

#include <string>
#include <variant>

namespace teams {

/// The message itself, with its formatting.
struct Html {
    std::string content{};
};

/// The writer's own words that stand above the message: an announcement's title.
struct Heading {
    std::string words{};
};

/// A piece of code whose text is told.
struct Snippet {
    std::string code{};
};

/// Another message that comes along: quoted, or forwarded.
struct Quoted {
    std::string message{};   ///< its id; may be empty
    std::string who{};       ///< may be empty
    std::string text{};      ///< may be empty
    bool marked_up = false;  ///< whether the text is HTML
};

/// What is no words.
struct Hanging {
    bot::Thing thing = bot::Thing::File;
    std::string says{};  ///< its name or title; may be empty
};

/// What hangs on a message.
struct Attachment {
    std::string id{};  ///< by which the HTML says where it stands; may be empty
    std::variant<Html, Heading, Snippet, Quoted, Hanging> what{};
};

Attachment read_attachment(JsonFields fields);

/// An entity of the newer way to quote: `{"type":"quotedReply", "quotedReply":{…}}`.
Quoted read_quoted_reply(JsonFields entity);

}  // namespace teams
