#include "store/lanes.hpp"

#include <tuple>

namespace store {

bool Lanes::Order::operator()(const Place& one, const Place& other) const {
    return std::tuple{!one.begun, one.due_at, one.seq} < std::tuple{!other.begun, other.due_at, other.seq};
}

void Lanes::enter(const Place& place) {
    change(place.lane, [&](Queue& queue) { queue.insert(place); });
}

void Lanes::leave(const Place& place) {
    change(place.lane, [&](Queue& queue) { queue.erase(place); });
}

Lanes::Turn Lanes::turn_of(const Queue& queue) {
    const auto& first = *queue.begin();
    return {first.due_at, first.seq, first.lane};
}

std::optional<Lanes::Place> Lanes::first(bot::Timestamp now) const {
    if (turns_.empty() || nothing_before() > now) return {};
    return *queues_.at(std::get<bot::Lane>(*turns_.begin())).begin();
}

bot::Timestamp Lanes::nothing_before() const {
    return turns_.empty() ? bot::Timestamp::max() : std::get<bot::Timestamp>(*turns_.begin());
}

template <class Change>
void Lanes::change(const bot::Lane& lane, Change change) {
    auto& queue = queues_[lane];
    if (!queue.empty()) turns_.erase(turn_of(queue));
    change(queue);
    if (queue.empty()) {
        queues_.erase(lane);
    } else {
        turns_.insert(turn_of(queue));
    }
}

}  // namespace store
