#include "adapters/runtime/waking_store.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

namespace {

/// A store that takes events at once, or (`broken`) none.
class Taking final : public bot::Store {
public:
    bool broken = false;

    void apply(bot::Event, std::shared_ptr<const bot::Mind>, bot::Timestamp, Durable durable) override {
        bot::Outcomes outcomes;
        if (broken) outcomes.failure = std::make_exception_ptr(std::runtime_error{"disk full"});
        durable(std::move(outcomes));
    }

    void ask(bot::PersonId, std::shared_ptr<const bot::Mind>, bot::Timestamp, Durable told) override {
        told({});
    }

    std::optional<bot::Call> claim(const bot::Mind&, bot::Timestamp) override { return {}; }

    std::optional<bot::Call> settle(const bot::Event&, const bot::Mind&, bot::Timestamp) override {
        return {};
    }

    std::vector<bot::PersonId> worth_a_look(bot::Timestamp) override { return {}; }

    bot::Timestamp nothing_before() override { return {}; }
};

/// What was told while an event was taken, in order.
std::string told(Taking& store) {
    std::string said;
    runtime::WakingStore waking{
        store,
        {.committed = [&] { said += "committed. "; },
         .failed = [&](const std::string& what) { said += "failed: " + what + ". "; }}};
    waking.apply({}, nullptr, {}, [&](const bot::Outcomes&) { said += "answered. "; });
    return said;
}

}  // namespace

TEST_CASE("that nothing can be recorded is known before anybody is answered so") {
    Taking store;
    store.broken = true;
    CHECK(told(store) == "failed: disk full. answered. ");
}

TEST_CASE("what was recorded is answered before anything else comes of it") {
    Taking store;
    CHECK(told(store) == "answered. committed. ");
}
