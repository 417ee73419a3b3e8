#pragma once

#include "bot/delivery.hpp"

#include <optional>
#include <variant>

namespace bot {

/// What a channel can do. The core degrades by it and never asks which product it is talking to.
struct Capabilities {
    bool reactions = true;

    /// How long after a call its message can be missed by `find_own`. Unset: the channel cannot look.
    std::optional<Span> own_lag{};
};

/// What a look for a message of ours found.
struct Found {
    Reference message{};
};

struct Absent {};

/// It cannot look there, whatever it can elsewhere.
struct Blind {};

using Own = std::variant<Found, Absent, Retry, Blind>;

/// One chat product, seen from inside: the way out. (The way in is a pure function of its own.)
/// Called from several threads, for different lanes.
class Adapter {
public:
    virtual ~Adapter() = default;

    virtual Capabilities can() const = 0;

    /// Makes one call, within the claim: where less is left until `call.until` than sending may take, nothing
    /// is sent, and the outcome is Retry. What is looked for in doubt is sent so early that its lag is over
    /// by then too, so that whoever claims it next finds it. What may be done twice unnoticed need not look
    /// at the time. Throws only where it is unknown whether the call got out.
    virtual Outcome deliver(const Call& call) = 0;

    /// Looks for the message of an earlier attempt, within the same claim. Only asked where the channel can
    /// look.
    virtual Own find_own(const Call& call) = 0;
};

}  // namespace bot
