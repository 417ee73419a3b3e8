#pragma once

#include "adapters/teams/out/caller.hpp"
#include "adapters/teams/out/limited.hpp"

#include <string>

namespace teams {

/// Where the service is reached for somebody.
struct Endpoint {
    std::string service{};  ///< without a slash at the end
    std::string tenant{};
};

/// The service through which bots talk: within its limits, at the address that it wants. From several
/// threads.
class Connector {
public:
    /// `caller` must outlive it.
    Connector(Caller& caller, std::function<bot::Timestamp()> now)
        : caller_{caller}, limited_{std::move(now)} {}

    /// `ask.url` is the path. Where the place turns out to be in another region, or in the government's
    /// cloud, it is tried there, once.
    Reached reach(const Endpoint& endpoint, const Ask& ask, Limits::Way way, const Patience& patience);

    /// A place of which we know nothing else.
    Endpoint home() const;

private:
    Reached there(const std::string& service, const Ask& ask, const Patience& patience);
    Reached at(const std::string& service, const Ask& ask, const Patience& patience);

    Caller& caller_;
    Limited limited_;
};

/// What it means for the delivery that nothing, or something bad, came back; `reached` is no reply that is
/// ok.
bot::Outcome outcome_of(const Reached& reached, Calling calling, const Attempt& attempt);

/// The reply, where the service did it.
const ServiceReply* done(const Reached& reached);

/// The text of that name in a reply's JSON; empty where there is none.
std::string field_of(const ServiceReply& reply, const char* name);

}  // namespace teams
