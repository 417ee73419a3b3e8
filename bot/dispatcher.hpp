#pragma once

#include "bot/ports/adapter.hpp"
#include "bot/ports/store.hpp"

#include <map>
#include <optional>

namespace bot {

/// Carries deliveries out. Holds no thread and no clock: whoever steps it, does so from as many
/// threads as lanes shall move at once, or from a simulation, one piece at a time.
class Dispatcher {
public:
    using Adapters = std::map<ChannelKind, Adapter*>;

    /// What is asked is looked up in `records`.
    Dispatcher(Store& store, const Records& records, Adapters adapters)
        : store_{store}, records_{records}, adapters_{std::move(adapters)} {}

    /// The next call to make, if any is due in a free lane.
    std::optional<Call> begin(const Mind& mind, Timestamp now) { return store_.claim(mind, now); }

    /// Makes the call; an answer that reads much is found before. Never throws: what nobody knows is an
    /// outcome as well.
    Outcome carry(const Call& call, const Mind& mind, Timestamp now) const;

    /// Notes the outcome and hands out the next call. `chance` spreads what is tried again.
    std::optional<Call> end(const Call& call, const Outcome& outcome, const Mind& mind, Timestamp now,
                            unsigned chance = 0);

    /// Begins, carries and ends until nothing is due: one lane at a time, for tests and simulations.
    void drain(const Mind& mind, Timestamp now);

private:
    Outcome make(const Call& call) const;
    Outcome answer(Call call, const Mind& mind, Timestamp now) const;

    Store& store_;
    const Records& records_;
    Adapters adapters_;
};

}  // namespace bot
