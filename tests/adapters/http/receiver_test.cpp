#include "adapters/http/receiver.hpp"

#include "tests/support/current.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

/// A store that holds what it was told until the test says what became of it.
class Held final : public bot::Store {
public:
    void apply(bot::Event event, std::shared_ptr<const bot::Mind> /*mind*/, bot::Timestamp /*now*/,
               Durable durable) override {
        events.push_back(std::move(event));
        waiting.push_back(std::move(durable));
    }

    void ask(bot::PersonId, std::shared_ptr<const bot::Mind>, bot::Timestamp, Durable told) override {
        told({});
    }

    std::optional<bot::Call> claim(const bot::Mind& /*mind*/, bot::Timestamp /*now*/) override { return {}; }

    std::optional<bot::Call> settle(const bot::Event& /*settled*/, const bot::Mind& /*mind*/,
                                    bot::Timestamp /*now*/) override {
        return {};
    }

    std::vector<bot::PersonId> worth_a_look(bot::Timestamp /*now*/) override { return {}; }

    bot::Timestamp nothing_before() override { return bot::Timestamp::max(); }

    std::vector<bot::Event> events{};
    std::vector<Durable> waiting{};
};

/// The receiver of a product, and whoever tells it something.
struct Product {
    Held store{};
    bot::Bot bot{store};
    tests::Current current{[] { return std::make_shared<const bot::Community>(); },
                           [] { return bot::Timestamp{}; }};
    http::Receiver receiver{{.product = "Test",
                             .bot = bot,
                             .current = current,
                             .draw = [] { return 7U; },
                             .refuse =
                                 [](const http::Rejected& rejected) {
                                     return http::Response{.status = rejected.status, .body = "refused"};
                                 }}};
    std::vector<http::Response> answers{};

    void told(std::variant<http::Rejected, http::Accepted> verdict) {
        receiver.conclude(std::move(verdict), [this](http::Response answer) { answers.push_back(answer); });
    }
};

http::Accepted two_events() {
    http::Accepted accepted;
    accepted.events.resize(2);
    accepted.answer = [](const bot::Answer& answer) {
        return http::Response{.body = std::holds_alternative<bot::ToldBefore>(answer) ? "again" : "other"};
    };
    return accepted;
}

}  // namespace

TEST_CASE("what is told is answered once all of it is durable, by what the first was answered") {
    Product product;
    product.told(two_events());
    REQUIRE(product.store.waiting.size() == 2);
    CHECK(product.store.events.front().chance == 7);
    product.store.waiting[0]({.answer = bot::ToldBefore{}});
    CHECK(product.answers.empty());
    product.store.waiting[1]({.answer = bot::Recorded{}});
    REQUIRE(product.answers.size() == 1);
    CHECK(product.answers.front().body == "again");
    CHECK(product.receiver.counts().accepted == 1);
}

TEST_CASE("what could not be recorded is never answered 200, whichever of it that was") {
    Product product;
    product.told(two_events());
    const auto no_room = std::make_exception_ptr(std::runtime_error{"no room"});
    product.store.waiting[0]({.failure = no_room});
    product.store.waiting[1]({.answer = bot::Recorded{}});
    REQUIRE(product.answers.size() == 1);
    CHECK(product.answers.front().status == 503);
    CHECK(product.receiver.counts().accepted == 0);
}

TEST_CASE("what may be answered before the bot has decided is answered so, but not before it is durable") {
    Product product;
    auto told = two_events();
    told.instead = bot::ToldBefore{};
    product.told(std::move(told));
    CHECK(product.answers.empty());
    for (auto& durable : product.store.waiting) durable({.answer = bot::Recorded{}});
    CHECK(product.answers.at(0).body == "again");
}

TEST_CASE("what needs nothing is answered at once, and what nobody knows is counted and kept") {
    Product product;
    product.told(http::Accepted{.kind = http::Accepted::Kind::Ours, .type = "echo"});
    product.told(http::Accepted{.kind = http::Accepted::Kind::Unknown,
                                .type = "dance",
                                .kept = bot::NotUnderstood{.via = {"test"}, .what = "dance"}});
    CHECK(product.answers.size() == 2);
    CHECK(product.answers.back().status == 200);
    CHECK(product.receiver.counts().ours == 1);
    CHECK(product.receiver.counts().unknown == 1);
    REQUIRE(product.store.events.size() == 1);
    CHECK(std::holds_alternative<bot::NotUnderstood>(product.store.events.front().what));
}

TEST_CASE("what is not taken is refused in the product's own way") {
    Product product;
    product.told(http::Rejected{.status = 401, .reason = "no token"});
    CHECK(product.answers.at(0).status == 401);
    CHECK(product.answers.at(0).body == "refused");
    CHECK(product.store.events.empty());
    CHECK(product.receiver.counts().rejected == 1);
}
