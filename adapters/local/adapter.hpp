#pragma once

#include "adapters/local/board.hpp"
#include "adapters/local/feed.hpp"
#include "bot/ports/adapter.hpp"
#include "bot/ports/current.hpp"

#include <optional>
#include <string>

namespace local {

/// The way out to the local channel: what the bot does there is written to the board. Ids follow from what is
/// to be said, so that saying it twice is saying it once.
class Adapter final : public bot::Adapter {
public:
    /// What it works with; board and feed must outlive it.
    struct Needs {
        Board& board;
        Feed& feed;
        const bot::Current& current;
        std::string public_url{};  ///< without a slash at the end; empty: none
    };

    explicit Adapter(Needs needs) : needs_{std::move(needs)} {}

    bot::Capabilities can() const override;
    bot::Outcome deliver(const bot::Call& call) override;
    bot::Own find_own(const bot::Call& call) override;

private:
    bot::Outcome carry(const bot::Effect& effect);
    bot::Outcome say(Line line);
    bot::Outcome tell(const bot::Tell& tell);
    bot::Outcome show(const bot::Card& card, const bot::Reference& message);
    bot::Outcome take_away(const bot::Reference& message, const bot::PersonId& reader);
    std::optional<bot::AccountId> account_of(const bot::PersonId& reader) const;

    Needs needs_;
};

}  // namespace local
