#include "store/ledger.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace store {

namespace {

/// An event on its way into the book, or a reader's question to it.
template <class What>
struct Taking {
    What what{};
    std::shared_ptr<const bot::Mind> mind{};
    bot::Store::Durable tell{};
    bot::Answer answer{};
};

/// Takes its turn: `work` makes the answer, and whoever waits is told when it stands.
template <class What, class Work>
void take(GroupCommit& group, Taking<What> one, Work work) {
    const auto taking = std::make_shared<Taking<What>>(std::move(one));
    group.submit([taking, work] { taking->answer = work(taking->what, *taking->mind); },
                 [taking](std::exception_ptr failure) {
                     auto answer = failure ? bot::Answer{} : std::move(taking->answer);
                     taking->tell({std::move(answer), std::move(failure)});
                 });
}

/// What the mind chokes on is carried out as broken, so that it does not come first for ever. What the
/// database throws (std::runtime_error), or a want of memory, says nothing about the delivery: that flies on.
bot::Prepared prepared(const bot::Delivery& delivery, const bot::Mind& mind, const bot::Facts& facts,
                       bot::Timestamp now) {
    const auto broken = [](const std::exception& fault) {
        return bot::Prepared{bot::Broken{.why = std::string{"it cannot be made ready: "} + fault.what()}};
    };
    try {
        return mind.prepare(delivery, facts, now);
    } catch (const std::logic_error& fault) {
        return broken(fault);
    } catch (const std::bad_optional_access& fault) {
        return broken(fault);
    } catch (const std::bad_variant_access& fault) {
        return broken(fault);
    }
}

}  // namespace

void Ledger::apply(bot::Event event, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
                   Durable durable) {
    take<bot::Event>(
        group_, {std::move(event), std::move(mind), std::move(durable)},
        [this, now](const bot::Event& it, const bot::Mind& decides) { return take_in(it, decides, now); });
}

void Ledger::ask(bot::PersonId reader, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
                 Durable told) {
    take<bot::PersonId>(
        group_, {std::move(reader), std::move(mind), std::move(told)},
        [this, now](const bot::PersonId& it, const bot::Mind& knows) { return knows.card(it, book_, now); });
}

std::optional<bot::Call> Ledger::claim(const bot::Mind& mind, bot::Timestamp now) {
    std::optional<bot::Call> call;
    group_.run([&] { call = take_out(mind, now); });
    return call;
}

std::optional<bot::Call> Ledger::settle(const bot::Event& settled, const bot::Mind& mind,
                                        bot::Timestamp now) {
    std::optional<bot::Call> call;
    group_.run([&] {
        take_in(settled, mind, now);
        call = take_out(mind, now);
    });
    return call;
}

std::vector<bot::PersonId> Ledger::worth_a_look(bot::Timestamp now) {
    std::vector<bot::PersonId> readers;
    group_.run([&] { readers = book_.worth_a_look(now); });
    return readers;
}

bot::Timestamp Ledger::nothing_before() {
    bot::Timestamp earliest;
    group_.run([&] { earliest = book_.nothing_before(); });
    return earliest;
}

bot::Answer Ledger::take_in(const bot::Event& event, const bot::Mind& mind, bot::Timestamp now) {
    if (!event.key.empty() && !book_.remember(event.key, now)) return mind.again(event, book_, now);
    auto decision = mind.decide(event, book_, now);
    book_.write(decision);
    return std::move(decision.answer);
}

std::optional<bot::Call> Ledger::take_out(const bot::Mind& mind, bot::Timestamp now) {
    const auto delivery = book_.take(now, bot::lease);
    if (!delivery) return {};
    auto [effect, noted] = prepared(*delivery, mind, book_, now);
    book_.write(noted);
    return bot::Call{*delivery, std::move(effect), now + bot::lease};
}

}  // namespace store
