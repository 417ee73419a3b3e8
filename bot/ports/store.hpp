#pragma once

#include "bot/ports/mind.hpp"

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bot {

/// How long a claimed call is left to whoever claimed it.
constexpr Span lease = 60s;

/// How taking an event ended: durable with its answer, or (`failure` set) nothing of it was written.
struct Outcomes {
    Answer answer{};
    std::exception_ptr failure{};
};

/// The bot's memory. Any store that passes tests/store/store_contract.cpp will do.
///
/// Members may be called from several threads; events are taken one after the other, and each
/// decision sees all earlier ones. What returns is durable. They throw std::runtime_error where the
/// database cannot be written, and then nothing of the event is written. All times are UTC.
class Store {
public:
    using Durable = std::function<void(Outcomes)>;

    virtual ~Store() = default;

    /// Takes an event: asks `mind` and writes its decision, all or nothing; then calls `durable`, from
    /// whichever thread committed. An event whose key was taken earlier changes nothing: `mind` is asked what
    /// to say `again`. Never waits for a commit of somebody else, never throws: a failure is told to
    /// `durable`, which must not throw or wait.
    virtual void apply(Event event, std::shared_ptr<const Mind> mind, Timestamp now, Durable durable) = 0;

    /// Asks `mind` what this reader's card says now, after every event that was taken before. Writes nothing.
    /// `told` is called as `durable` is in `apply`.
    virtual void ask(PersonId reader, std::shared_ptr<const Mind> mind, Timestamp now, Durable told) = 0;

    /// Takes the delivery that is due longest in a free lane, for a call that is about to be made, within
    /// `until`: `lease` from now. One that is not settled by then comes back, in doubt. So claim one, call,
    /// settle. Waits for the commit.
    virtual std::optional<Call> claim(const Mind& mind, Timestamp now) = 0;

    /// Takes the news of a call, then claims: in one commit. Waits for it.
    virtual std::optional<Call> settle(const Event& settled, const Mind& mind, Timestamp now) = 0;

    /// The readers worth a look by `now`.
    virtual std::vector<PersonId> worth_a_look(Timestamp now) = 0;

    /// The earliest moment at which `claim` or `worth_a_look` may find something; a past one: now. Spares the
    /// poll.
    virtual Timestamp nothing_before() = 0;
};

/// Takes an event and waits until it is durable. Throws what failed.
Answer apply(Store& store, Event event, std::shared_ptr<const Mind> mind, Timestamp now);

/// Asks for this reader's card and waits for it. Throws what failed.
Answer ask(Store& store, PersonId reader, std::shared_ptr<const Mind> mind, Timestamp now);

}  // namespace bot
