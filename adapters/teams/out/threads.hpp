#pragma once

#include "adapters/teams/addresses.hpp"
#include "adapters/teams/out/connector.hpp"
#include "adapters/teams/out/reaction_switch.hpp"
#include "adapters/teams/out/sizes.hpp"
#include "bot/ports/adapter.hpp"
#include "bot/ports/current.hpp"

#include <functional>
#include <memory>
#include <string>

namespace teams {

/// What the bot does in the threads of channels. From several threads of ours.
class Threads {
public:
    /// What it works with; all must outlive it.
    struct Needs {
        Connector& connector;
        bot::AddressBook& book;
        const bot::Current& current;
        Sizes& sizes;
    };

    explicit Threads(Needs needs) : needs_{needs} {}

    bot::Outcome react(const bot::React& react, const Attempt& attempt);
    bot::Outcome thank(const bot::Thank& thank, const Attempt& attempt);
    bot::Outcome say(const bot::Say& say, const Attempt& attempt);
    bot::Outcome remove(const bot::Remove& remove, const Attempt& attempt);

    /// What really stands in the thread: words that were brought for a member say whose they are.
    std::string text_of(const bot::Say& say) const;

private:
    Reached reach(const bot::MessageKey& post, const Ask& ask, Limits::Way::Kind kind,
                  const Patience& patience) const;
    using Activity = std::function<std::string(std::size_t most)>;

    bot::Outcome write(const bot::MessageKey& post, const Activity& activity, const Attempt& attempt);
    Endpoint endpoint_of(const bot::ConversationId& channel) const;

    Needs needs_;
    ReactionSwitch reactions_{};
};

}  // namespace teams
