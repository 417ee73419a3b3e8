#pragma once

#include "bot/ports/store.hpp"

#include <functional>
#include <string>

namespace runtime {

/// A store that says when an event was committed, so that what it caused is carried out at once, and when one
/// could not be.
class WakingStore final : public bot::Store {
public:
    /// What is called after a commit, and with what went wrong; from any thread.
    struct Listeners {
        std::function<void()> committed{};
        std::function<void(const std::string& what)> failed{};
    };

    WakingStore(bot::Store& store, Listeners calls) : store_{store}, calls_{std::move(calls)} {}

    void apply(bot::Event event, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
               Durable durable) override;

    void ask(bot::PersonId reader, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
             Durable told) override {
        store_.ask(std::move(reader), std::move(mind), now, std::move(told));
    }

    std::optional<bot::Call> claim(const bot::Mind& mind, bot::Timestamp now) override {
        return store_.claim(mind, now);
    }

    std::optional<bot::Call> settle(const bot::Event& settled, const bot::Mind& mind,
                                    bot::Timestamp now) override {
        return store_.settle(settled, mind, now);
    }

    std::vector<bot::PersonId> worth_a_look(bot::Timestamp now) override { return store_.worth_a_look(now); }

    bot::Timestamp nothing_before() override { return store_.nothing_before(); }

private:
    bot::Store& store_;
    Listeners calls_;
};

}  // namespace runtime
