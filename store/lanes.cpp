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

std::optional<Lanes::Place> Lanes::first(bot::Timestamp now) const {
    if (nothing_before() > now || free_at_.empty()) return {};
    return *queues_.at(free_at_.begin()->second).begin();
}

bot::Timestamp Lanes::nothing_before() const {
    return free_at_.empty() ? bot::Timestamp::max() : free_at_.begin()->first;
}

template <class Change>
void Lanes::change(const bot::Lane& lane, Change change) {
    auto& queue = queues_[lane];
    if (!queue.empty()) free_at_.erase({queue.begin()->due_at, lane});
    change(queue);
    if (queue.empty()) {
        queues_.erase(lane);
    } else {
        free_at_.insert({queue.begin()->due_at, lane});
    }
}

}  // namespace store
