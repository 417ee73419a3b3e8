#pragma once

#include "bot/event.hpp"
#include "bot/ports/facts.hpp"
#include "bot/ports/records.hpp"

#include <string>

namespace bot {

/// A call that is about to be made, and what is written with that: which phrases are heard from now on.
struct Prepared {
    Effect effect{};
    Decision noted{};
};

/// What a store asks inside its transaction, all but the last. Pure: a store may ask twice, if it has to
/// begin anew.
class Mind {
public:
    virtual ~Mind() = default;

    virtual Decision decide(const Event& event, const Facts& facts, Timestamp now) const = 0;

    /// What to say to an event that was taken before: nothing is written.
    virtual Answer again(const Event& event, const Facts& facts, Timestamp now) const = 0;

    /// What this reader's card says now, as `Shown`, or `NotAllowed` to somebody who reads none. Nothing is
    /// written.
    virtual Answer card(const PersonId& reader, const Facts& facts, Timestamp now) const = 0;

    /// The call that carries a delivery out, as things stand now.
    virtual Prepared prepare(const Delivery& delivery, const Facts& facts, Timestamp now) const = 0;

    /// The words that answer a question, for whoever carries it out: outside of any transaction, and of what
    /// is true then.
    virtual std::string answer(const AccountId& to, const Inquiry& inquiry, const Records& records,
                               Timestamp now) const = 0;
};

}  // namespace bot
