#pragma once

#include "adapters/http/receiver.hpp"
#include "adapters/teams/json_fields.hpp"
#include "adapters/teams/settings.hpp"
#include "adapters/teams/trust/bearer.hpp"
#include "adapters/teams/trust/verified.hpp"
#include "bot/addresses.hpp"
#include "bot/community.hpp"

#include <string>
#include <variant>

namespace teams {

using http::Rejected;

/// The token is signed by a key that is not among those given.
struct NeedKeys {
    std::string key{};
};

/// How whoever told us wants to be answered.
struct Manner {
    /// Plain: by the status alone. Invoke: the answer says what comes of a press. Submit: a press whose card
    /// changes later. NotOurs: an invoke that waits for an answer which nobody here has.
    enum class Kind { Plain, Invoke, Submit, NotOurs };

    Kind kind = Kind::Plain;
    bot::Language language = bot::Language::En;  ///< of whoever pressed
};

struct Accepted : http::Accepted {
    Manner manner{};
    std::string token{};  ///< that was verified now, to be remembered; else empty
    Claims claims{};      ///< … and what it says
    std::string news{};   ///< a line for the log; mostly empty
    Odd odd{};            ///< what in it was of no use and did not matter
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
