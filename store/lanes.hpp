#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace store {

/// What waits, in the order in which it goes. Computed from the outbox, in memory: so it costs no row.
class Lanes {
public:
    /// What was begun comes first, so that the order of a lane is kept while it waits to be tried again;
    /// among equals what is due earlier, then what was put first.
    struct Place {
        bot::Lane lane{};
        bool begun = false;
        bot::Timestamp due_at{};
        std::int64_t seq = 0;
    };

    void enter(const Place& place);

    /// `place` as it entered.
    void leave(const Place& place);

    /// The one that is due longest in a free lane: a lane is held until its first is due.
    std::optional<Place> first(bot::Timestamp now) const;

    /// The earliest moment at which there is a first; the end of time where nothing waits.
    bot::Timestamp nothing_before() const;

private:
    struct Order {
        bool operator()(const Place& one, const Place& other) const;
    };

    using Queue = std::set<Place, Order>;

    /// When a lane's first is due, and in which order of equals.
    using Turn = std::tuple<bot::Timestamp, std::int64_t, bot::Lane>;

    static Turn turn_of(const Queue& queue);

    template <class Change>
    void change(const bot::Lane& lane, Change change);

    std::map<bot::Lane, Queue> queues_{};
    std::set<Turn> turns_{};
};

}  // namespace store
