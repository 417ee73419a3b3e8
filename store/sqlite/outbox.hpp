#pragma once

#include "bot/decision.hpp"
#include "store/lanes.hpp"

#include <optional>

namespace store {

class Names;
class Statements;

/// The rows of what waits to be delivered, and their order, which is read once.
class Outbox {
public:
    Outbox(Statements& sql, Names& numbers) : sql_{sql}, names_{numbers} {}

    /// Where one of that id waits already, nothing happens.
    void put(const bot::Delivery& it);

    std::optional<bot::Delivery> take(bot::Timestamp now, bot::Span lease);
    std::optional<bot::Delivery> find(const bot::DeliveryId& id);
    void postpone(const bot::Postponed& postponed);
    void end(const bot::DeliveryId& id);

    bot::Timestamp nothing_before() { return lanes().nothing_before(); }

    /// After a roll-back, or when somebody else wrote: the order is read anew.
    void forget() { lanes_.reset(); }

private:
    Lanes& lanes();
    std::optional<Lanes::Place> place_of(const bot::DeliveryId& id);
    void move(const Lanes::Place& from, const Lanes::Place& to);

    Statements& sql_;
    Names& names_;
    std::optional<Lanes> lanes_{};
};

}  // namespace store
