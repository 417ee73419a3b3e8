#include "store/ledger.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace store {

namespace {

/// One event on its way into the book.
struct Taking {
    bot::Event event{};
    std::shared_ptr<const bot::Mind> mind{};
    bot::Store::Durable durable{};
    bot::Answer answer{};
};

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
    const auto taking =
        std::make_shared<Taking>(Taking{std::move(event), std::move(mind), std::move(durable)});
    group_.submit([this, taking, now] { taking->answer = take_in(taking->event, *taking->mind, now); },
                  [taking](std::exception_ptr failure) {
                      auto answer = failure ? bot::Answer{} : std::move(taking->answer);
                      taking->durable({std::move(answer), std::move(failure)});
                  });
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
