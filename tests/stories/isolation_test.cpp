#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

// One reader or one delivery that nobody can make sense of stops no other.

using namespace tests;

namespace {

/// Rules, but for one reader and one errand that they choke on.
class Choking final : public bot::Mind {
public:
    Choking(std::shared_ptr<const bot::Mind> mind, bot::PersonId reader, bot::DeliveryId delivery)
        : mind_{std::move(mind)}, reader_{std::move(reader)}, delivery_{std::move(delivery)} {}

    bot::Decision decide(const bot::Event& event, const bot::Facts& facts,
                         bot::Timestamp now) const override {
        const auto* moment = std::get_if<bot::Moment>(&event.what);
        if (moment && moment->reader == reader_) throw std::logic_error{"no sense in this reader"};
        return mind_->decide(event, facts, now);
    }

    bot::Answer again(const bot::Event& event, const bot::Facts& facts, bot::Timestamp now) const override {
        return mind_->again(event, facts, now);
    }

    bot::Answer card(const bot::PersonId& reader, const bot::Facts& facts,
                     bot::Timestamp now) const override {
        return mind_->card(reader, facts, now);
    }

    bot::Prepared prepare(const bot::Delivery& delivery, const bot::Facts& facts,
                          bot::Timestamp now) const override {
        if (delivery.id == delivery_) throw std::logic_error{"no sense in this errand"};
        return mind_->prepare(delivery, facts, now);
    }

    std::string answer(const bot::AccountId& to, const bot::Inquiry& inquiry, const bot::Records& records,
                       bot::Timestamp now) const override {
        return mind_->answer(to, inquiry, records, now);
    }

private:
    std::shared_ptr<const bot::Mind> mind_;
    bot::PersonId reader_;
    bot::DeliveryId delivery_;
};

/// A store whose mind chokes on one reader.
class Stumbling final : public bot::Store {
public:
    Stumbling(bot::Store& store, bot::PersonId reader) : store_{store}, reader_{std::move(reader)} {}

    void apply(bot::Event event, std::shared_ptr<const bot::Mind> mind, bot::Timestamp now,
               Durable durable) override {
        const auto choking = std::make_shared<Choking>(std::move(mind), reader_, bot::DeliveryId{});
        store_.apply(std::move(event), choking, now, std::move(durable));
    }

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
    bot::PersonId reader_;
};

}  // namespace

TEST_CASE("a reader whose look fails is put off, and everybody else is looked at") {
    Story story;
    story.after(posts("1", monday), monday);
    Stumbling stumbling{story.store, ferry};
    bot::Bot bot{stumbling};
    const auto due = monday + 5h;
    story.tell({.what = bot::Reloaded{}}, due - 1s);  // all are worth a look, ferry among them

    CHECK_THROWS_WITH(bot.tick(story.people, due), "no sense in this reader");
    story.dispatcher.drain(bot::Rules{story.people}, due);
    CHECK(story.channel.turn_page() == "remind ito 1\n");
    const auto waits = [&](bot::Timestamp at) {
        return std::ranges::count(story.store.worth_a_look(at), ferry) == 1;
    };
    CHECK_FALSE(waits(due));
    CHECK(waits(due + 1min));
    CHECK_NOTHROW(story.bot.tick(story.people, due + 1min));
}

TEST_CASE("a delivery that cannot be made ready is refused, and all others go out") {
    Story story;
    const auto rules = std::make_shared<bot::Rules>(story.people);
    const Choking choking{rules, {}, {"thank 1 in local:hr"}};
    story.tell(posts("1", monday), monday);
    story.tell(posts("2", monday), monday);
    story.dispatcher.drain(choking, monday);
    CHECK(story.channel.turn_page() == "react 1\nreact 2\nthank 2\n");
    const auto refused = story.book->refusals(monday);
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().code == "broken");
    CHECK_FALSE(story.store.claim(*rules, monday));
}

TEST_CASE("a delivery of a kind that another version knows is refused, and all others go out") {
    Story story;
    story.group.run([&] {
        story.book->write({.deliveries = {{.id = {"sing 1"},
                                           .via = {"local"},
                                           .lane = {"songs"},
                                           .due_at = monday - 1h,
                                           .errand = bot::Broken{"sing", "nobody here can sing"}}}});
    });
    CHECK(story.after(posts("1", monday), monday) == "react 1\nthank 1\n");
    const auto refused = story.book->refusals(monday);
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().delivery.value == "sing 1");
    CHECK(refused.front().code == "broken");
}
