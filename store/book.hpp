#pragma once

#include "bot/ports/facts.hpp"
#include "store/journal.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace store {

/// The numbers of the messages that came in about when a post did, which may be a new one: from, to.
std::pair<std::int64_t, std::int64_t> beside_of(bot::PostNumber post, std::int64_t latest);

/// One database, as a store needs it: the facts, and how to write. Used by one thread at a time; everything
/// throws std::runtime_error.
class Book : public bot::Facts, public Journal {
public:
    /// False where `key` is known. When it was first told is kept beside it, so that old ones can go one day.
    virtual bool remember(const bot::EventKey& key, bot::Timestamp now) = 0;

    virtual void write(const bot::Decision& decision) = 0;

    /// Marks the delivery that is due longest in a free lane as begun, and holds its lane for `lease`. What
    /// comes back counts this attempt and says whether an earlier one is in doubt.
    virtual std::optional<bot::Delivery> take(bot::Timestamp now, bot::Span lease) = 0;

    virtual std::vector<bot::PersonId> worth_a_look(bot::Timestamp now) const = 0;

    /// The end of time where nothing waits.
    virtual bot::Timestamp nothing_before() const = 0;
};

}  // namespace store
