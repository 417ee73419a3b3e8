#include "store/each_change.hpp"
#include "store/memory.hpp"

#include <algorithm>
#include <stdexcept>

namespace store {

namespace {

bool waits(const bot::FollowUp& follow_up) {
    return follow_up.waiting() || follow_up.reopen;
}

}  // namespace

void Memory::roll_back() noexcept {
    for (; !undo_.empty(); undo_.pop_back()) undo_.back()();
    lanes_ = {};
    for (const auto& [id, waiting] : outbox_) lanes_.enter(place_of(waiting));
}

template <class Table>
void Memory::set(Table& table, const typename Table::key_type& key, typename Table::mapped_type value) {
    const auto old = table.find(key);
    if (old == table.end()) {
        undo_.emplace_back([&table, key] { table.erase(key); });
    } else {
        undo_.emplace_back([&table, key, before = old->second] { table[key] = before; });
    }
    table.insert_or_assign(key, std::move(value));
}

template <class Table>
void Memory::erase(Table& table, const typename Table::key_type& key) {
    const auto old = table.find(key);
    if (old == table.end()) return;
    undo_.emplace_back([&table, key, before = old->second] { table[key] = before; });
    table.erase(old);
}

bool Memory::remember(const bot::EventKey& key, bot::Timestamp now) {
    if (events_.contains(key)) return false;
    set(events_, key, now);
    return true;
}

void Memory::write(const bot::Decision& decision) {
    each_change(decision, [this](const auto& change) { this->put(change); });
}

void Memory::number(const bot::MessageKey& key) {
    if (knows(key)) throw std::runtime_error{"a message of this key is known: " + str(key)};
    set(numbers_, key, std::ssize(numbers_) + 1);
    set(places_, {key.message, key.conversation}, {});
}

void Memory::put(const bot::Post& post) {
    number(post.key);
    auto numbered = post;
    numbered.number = {numbers_.at(post.key)};
    set(posts_, numbered.number.value, numbered);
    set(last_written_, post.key.conversation, post.posted_at);
}

void Memory::put(const Retold& retold) {
    auto numbered = retold.post;
    numbered.number = {numbers_.at(numbered.key)};
    set(posts_, numbered.number.value, numbered);
}

void Memory::put(const bot::Reply& reply) {
    number(reply.key);
    set(replies_, reply.key, reply);
    set(threads_, {reply.post, numbers_.at(reply.key)}, reply.key);
    set(last_written_, reply.key.conversation, reply.posted_at);
}

void Memory::put(const bot::Edit& edit) {
    const auto change = [&](auto message) {
        return message.text = edit.text, message.edited_at = edit.at, message;
    };
    if (const auto found = post(edit.message)) set(posts_, found->number.value, change(*found));
    if (const auto found = reply(edit.message)) set(replies_, edit.message, change(*found));
}

void Memory::put(const bot::Removal& removal) {
    const auto change = [&](auto message) { return message.removed_at = removal.at, message; };
    if (const auto found = post(removal.message)) set(posts_, found->number.value, change(*found));
    if (const auto found = reply(removal.message)) set(replies_, removal.message, change(*found));
}

void Memory::put(const bot::Account& account) {
    set(accounts_, account.id, account);
}

void Memory::put(const bot::HeardThere& it) {
    set(heard_, it.channel, it.heard);
}

void Memory::put(const bot::Installed& it) {
    if (!installed_.contains(it.kind)) set(installed_, it.kind, it.at);
}

void Memory::put(const bot::FollowUp& follow_up) {
    if (!post(follow_up.post)) throw std::runtime_error{"a follow-up of no post: " + str(follow_up.post)};
    if (const auto old = follow_ups_.find(follow_up.post); old != follow_ups_.end() && old->second.ended_at) {
        erase(ended_, {*old->second.ended_at, follow_up.post});
    }
    set(follow_ups_, follow_up.post, follow_up);
    if (follow_up.ended_at) set(ended_, {*follow_up.ended_at, follow_up.post}, {});
    if (waits(follow_up)) {
        set(waiting_, follow_up.post, {});
    } else {
        erase(waiting_, follow_up.post);
    }
}

void Memory::put(const bot::Deed& deed) {
    auto deeds = deeds_.contains(deed.post) ? deeds_.at(deed.post) : std::vector<bot::Deed>{};
    deeds.push_back(deed);
    set(deeds_, deed.post, std::move(deeds));
}

void Memory::put(const bot::Advice& advice) {
    set(advice_, {advice.post, advice.at, advice.advisor}, advice);
}

void Memory::put(const bot::Said& said) {
    set(said_, {said.post, said.kind, said.rev}, said);
}

void Memory::put(const bot::Reminder& reminder) {
    set(reminders_, reminder.reader, reminder);
}

void Memory::put(const bot::Refusal& refusal) {
    set(refusals_, std::ssize(refusals_), refusal);
}

void Memory::put(const bot::LostGround& lost) {
    if (lost.code.empty()) return erase(lost_ground_, lost.channel);
    set(lost_ground_, lost.channel, lost);
}

void Memory::put(const bot::Told& told) {
    const auto before = told_.find({told.post, told.reader});
    if (before != told_.end() && before->second.at >= told.at) return;
    set(told_, {told.post, told.reader}, told);
}

void Memory::put(const bot::Look& look) {
    const auto before = looks_.find(look.reader);
    if (look.when == bot::Look::When::By && before != looks_.end() && before->second <= look.at) return;
    set(looks_, look.reader, look.at);
}

Lanes::Place Memory::place_of(const Queued& waiting) {
    const auto& [delivery, seq] = waiting;
    return {.lane = delivery.lane, .begun = delivery.begun, .due_at = delivery.due_at, .seq = seq};
}

void Memory::put(const bot::Delivery& delivery) {
    if (outbox_.contains(delivery.id)) return;
    const Queued waiting{delivery, ++latest_seq_};
    set(outbox_, delivery.id, waiting);
    lanes_.enter(place_of(waiting));
}

void Memory::move(const Queued& from, const Queued& to) {
    lanes_.leave(place_of(from));
    lanes_.enter(place_of(to));
    set(outbox_, to.delivery.id, to);
}

std::optional<bot::Delivery> Memory::take(bot::Timestamp now, bot::Span lease) {
    const auto first = lanes_.first(now);
    if (!first) return {};
    const auto waiting =
        std::ranges::find_if(outbox_, [&](const auto& it) { return it.second.seq == first->seq; });
    const auto before = waiting->second;
    auto taken = before;
    taken.delivery.begun = true;
    ++taken.delivery.attempts;
    auto held = taken;
    held.delivery.in_doubt = true;  // until it is settled
    held.delivery.due_at = now + lease;
    move(before, held);
    return taken.delivery;
}

void Memory::put(const bot::Postponed& postponed) {
    const auto waiting = outbox_.find(postponed.delivery);
    if (waiting == outbox_.end()) return;
    const auto before = waiting->second;
    auto later = before;
    later.delivery.due_at = postponed.until;
    later.delivery.in_doubt = postponed.in_doubt;
    later.delivery.begun = before.delivery.begun && !postponed.aside;
    move(before, later);
}

/// Of each kind how often, and the latest.
void Memory::put(const bot::NotUnderstood& told) {
    auto counted = told;
    const auto before = not_understood_.find({told.via, told.what});
    if (before != not_understood_.end()) counted.times += before->second.times;
    set(not_understood_, {told.via, told.what}, std::move(counted));
}

void Memory::put(const bot::DeliveryId& over) {
    const auto waiting = outbox_.find(over);
    if (waiting == outbox_.end()) return;
    lanes_.leave(place_of(waiting->second));
    erase(outbox_, over);
}

}  // namespace store
