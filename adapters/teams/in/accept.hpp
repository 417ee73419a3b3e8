#pragma once

#include "adapters/http/message.hpp"
#include "adapters/teams/settings.hpp"
#include "adapters/teams/trust/bearer.hpp"
#include "adapters/teams/trust/verified.hpp"
#include "bot/addresses.hpp"
#include "bot/community.hpp"
#include "bot/decision.hpp"
#include "bot/event.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace teams {

/// Not taken. The reason is for the log: without control characters, without what people wrote.
struct Rejected {
    int status = 401;
    std::string reason{};
    std::optional<bot::NotUnderstood> kept{};  ///< it came from Teams; not even the admin would know else
};

/// The token is signed by a key that is not among those given.
struct NeedKeys {
    std::string key{};
};

/// How whoever told us wants to be answered.
struct Manner {
    /// Plain: by the status alone. Invoke: the answer says what comes of a press. Submit: a press whose card
    /// changes later.
    enum class Kind { Plain, Invoke, Submit };

    Kind kind = Kind::Plain;
    bot::Language language = bot::Language::En;  ///< of whoever pressed
    bool words = false;                          ///< whether the press brought words
};

struct Accepted {
    enum class Kind { Known, Unknown, Ours };

    Kind kind = Kind::Known;
    std::string type{};                        ///< of the activity; for the log
    std::optional<bot::NotUnderstood> kept{};  ///< of an unknown kind
    std::vector<bot::Event> events{};          ///< for the bot, in this order; `chance` is not drawn yet
    Manner manner{};
    std::optional<bot::Answer> instead{};  ///< told in place of what the bot answers
    std::string token{};                   ///< that was verified now, to be remembered; else empty
    Claims claims{};                       ///< … and what it says
};

/// What is known already. `keys` may be null.
struct Known {
    const KeySet* keys = nullptr;
    const Verified& verified;
    const bot::AddressBook& book;
};

using Verdict = std::variant<Rejected, NeedKeys, Accepted>;

/// Whether a request is to be trusted, and what it tells. Throws what the book throws.
Verdict accept(const http::Request& request, const Settings& settings, const Known& known,
               const bot::Community& community, bot::Timestamp now);

}  // namespace teams
