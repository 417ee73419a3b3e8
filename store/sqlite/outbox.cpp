#include "store/sqlite/outbox.hpp"

#include "store/sqlite/texts.hpp"
#include "store/sqlite/values.hpp"

namespace store {

void Outbox::put(const bot::Delivery& it) {
    auto& order = lanes();  // read before this one stands in the rows
    static const auto text = insert_into("outbox", columns_of<Waiting>()) + " on conflict (id) do nothing";
    const auto added = write(text.c_str(), Waiting{it, columns_of(it.errand)}, sql_, names_);
    if (added == 0) return;
    order.enter({.lane = it.lane, .begun = it.begun, .due_at = it.due_at, .seq = sql_.last_row()});
}

std::optional<bot::Delivery> Outbox::take(bot::Timestamp now, bot::Span lease) {
    const auto first = lanes().first(now);
    if (!first) return {};
    auto delivery = sql_.one(a_delivery, "select * from errand where seq = ?", first->seq).value();
    auto held = *first;
    held.begun = delivery.begun = true;
    held.due_at = now + lease;
    sql_.run("update outbox set attempts = ?, in_doubt = 1, begun = 1, due_at = ? where seq = ?",
             ++delivery.attempts, held.due_at, held.seq);
    move(*first, held);
    return delivery;
}

std::optional<bot::Delivery> Outbox::find(const bot::DeliveryId& id) {
    return sql_.one(a_delivery, "select * from errand where id = ?", id);
}

void Outbox::postpone(const bot::Postponed& postponed) {
    const auto place = place_of(postponed.delivery);
    if (!place) return;
    auto later = *place;
    later.begun = place->begun && !postponed.aside;
    later.due_at = postponed.until;
    sql_.run("update outbox set in_doubt = ?, begun = ?, due_at = ? where seq = ?", postponed.in_doubt,
             later.begun, later.due_at, later.seq);
    move(*place, later);
}

void Outbox::end(const bot::DeliveryId& id) {
    const auto place = place_of(id);
    if (!place) return;
    sql_.run("delete from outbox where seq = ?", place->seq);
    lanes().leave(*place);
}

Lanes& Outbox::lanes() {
    if (lanes_) return *lanes_;
    const auto places = sql_.all(a_place, "select lane, begun, due_at, seq from outbox");
    lanes_.emplace();
    for (const auto& place : places) lanes_->enter(place);
    return *lanes_;
}

/// As the order has it: so that is read before anything of it changes.
std::optional<Lanes::Place> Outbox::place_of(const bot::DeliveryId& id) {
    lanes();
    return sql_.one(a_place, "select lane, begun, due_at, seq from outbox where id = ?", id);
}

void Outbox::move(const Lanes::Place& from, const Lanes::Place& to) {
    lanes().leave(from);
    lanes().enter(to);
}

}  // namespace store
