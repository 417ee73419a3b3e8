#pragma once

#include "bot/time.hpp"

#include <functional>
#include <utility>

namespace teams {

/// How long Graph may not show what the bot said.
constexpr bot::Span own_lag = std::chrono::seconds{30};

/// The time that is left of one claim, which all look-ups and calls of its delivery share. It goes by the
/// clock of the store, since the store goes by it too.
class Patience {
public:
    /// None.
    Patience() = default;

    /// `one_call`: what one may take at most.
    Patience(std::function<bot::Timestamp()> now, bot::Timestamp end, bot::Span one_call)
        : now_{std::move(now)}, end_{end}, one_call_{one_call} {}

    /// Whether a call that begins now is over in time.
    bool has_room() const { return now_ && now_() + one_call_ <= end_; }

    bot::Span one_call() const { return one_call_; }

    /// The same, ending earlier.
    Patience less(bot::Span span) const { return {now_, end_ - span, one_call_}; }

private:
    std::function<bot::Timestamp()> now_{};
    bot::Timestamp end_{};
    bot::Span one_call_{};
};

}  // namespace teams
