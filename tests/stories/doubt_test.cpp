#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

/// A channel of which nobody knows whether the first `lost` calls got out.
struct Doubtful : Story {
    explicit Doubtful(int lost) : lost_{lost} {
        channel.weather = [this] {
            if (lost_-- > 0) throw std::runtime_error{"the line was cut"};
        };
    }

private:
    int lost_;
};

/// ito's card is shown on a channel that can look, and the news of it is still under way.
struct Unheard : Story {
    Unheard() {
        channel.abilities.own_lag = bot::Span{0};
        after(posts("1", monday), monday);
        bot.tick(people, noon);
        dispatcher.carry(*dispatcher.begin(bot::Rules{people}, noon), bot::Rules{people}, noon);
        channel.turn_page();
        channel.own = bot::Found{card};
    }

    std::string pressed(bot::Timestamp now) { return asked(ito, close(), "1", now, card.value); }

    static constexpr bot::Timestamp noon = monday + 5h;
    static constexpr bot::Timestamp evening = monday + 10h;
    const bot::Reference card{"m3"};
};

}  // namespace

TEST_CASE("in doubt, a participant is not thanked twice") {
    Doubtful story{1};  // the reaction comes back in doubt
    story.channel.weather = [n = 0]() mutable {
        if (++n == 4) throw std::runtime_error{"cut after the thanks were shown"};
    };
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 1h).empty());
    CHECK(story.book->delivery(bot::DeliveryId{"thank 1 in local:hr"}) == std::nullopt);
}

TEST_CASE("in doubt, a reminder is sent again") {
    Doubtful story{0};
    story.after(posts("1", monday), monday);
    bool cut = false;
    story.channel.weather = [&] {
        if (!std::exchange(cut, true)) throw std::runtime_error{"cut before the card was shown"};
    };
    CHECK(story.at(monday + 5h).empty());
    CHECK(story.at(monday + 5h + 10s) == "remind ito 1\n");
}

TEST_CASE("in doubt, a card that came before its reader went home is found, and stays when it is pressed") {
    Unheard story;
    story.at(story.evening);
    CHECK(story.pressed(story.evening) == "rewrite ito 1 (closed)\n");
    CHECK(story.book->reminder(ito).message == story.card);
}

TEST_CASE("in doubt, a card that did not come before its reader went home waits for the morning") {
    Unheard story;
    story.channel.own = bot::Absent{};
    CHECK(story.at(story.evening).empty());
    CHECK(story.at(monday + 24h) == "remind ito 1\n");
}

TEST_CASE("in doubt whether its reader has a card after hours, it is looked for until that is known") {
    Unheard story;
    story.channel.own = bot::Retry{.at = story.evening + 1min, .why = "busy"};
    CHECK(story.at(story.evening).empty());
    story.channel.own = bot::Found{story.card};
    story.at(story.evening + 2min);
    CHECK(story.book->reminder(ito).message == story.card);
}

TEST_CASE("a card that is found again is brought up to date") {
    Unheard story;
    story.tell(posts("2", monday + 1min), story.noon + 1s);
    CHECK_THAT(story.at(story.noon + bot::lease), Catch::Contains("rewrite ito 1 2\n"));
    CHECK_FALSE(story.book->reminder(ito).behind());
}

TEST_CASE("a reminder that stays in doubt is sent three times; then the next in line gets it") {
    Story story;
    story.channel.unheard_of = {ito};
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 5h + 10s) == "remind ito 1\n");
    CHECK(story.at(monday + 5h + 1min) == "remind ito 1\nremind mori 1\n");
    REQUIRE(story.book->reminder(ito).unreachable);
    CHECK(story.book->reminder(ito).unreachable->code == "in-doubt");
    CHECK(story.at(monday + 9h).empty());

    story.channel.unheard_of.clear();
    CHECK_THAT(story.at(monday + 30h), Catch::Contains("remind ito 1\n"));  // tried anew a day later
    CHECK_FALSE(story.book->reminder(ito).unreachable);
}

TEST_CASE("doubts are counted anew for every ping, and what was known in between ends them") {
    Story story;
    story.channel.unheard_of = {ito};
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 5h + 10s) == "remind ito 1\n");
    story.channel.unheard_of.clear();
    CHECK(story.at(monday + 5h + 1min) == "remind ito 1\n");
    story.channel.unheard_of = {ito};
    CHECK_THAT(story.at(monday + 30h), Catch::Contains("remind ito 1\n"));
    CHECK_FALSE(story.book->reminder(ito).unreachable);
}

TEST_CASE("a channel that wants to be left alone is, and each failure waits longer") {
    Story story;
    story.channel.answer = bot::Retry{.at = monday + 10min, .throttled = true};
    story.after(posts("1", monday), monday);
    story.channel.answer.reset();
    CHECK(story.at(monday + 10min - 1s).empty());
    CHECK_THAT(story.at(monday + 10min), Catch::Contains("thank 1\n"));
    CHECK(bot::wait_before_retry(1, 0) == 5s);
    CHECK(bot::wait_before_retry(4, 0) == 40s);
    CHECK(bot::wait_before_retry(40, 0) == 15min);
    CHECK(bot::wait_before_retry(1, 199) < 5s);
}

TEST_CASE("a channel with a quick limit is asked again at the very moment that it named") {
    Story story;
    story.channel.answer = bot::Retry{.at = monday + 700ms, .throttled = true};
    story.after(posts("1", monday), monday);
    story.channel.answer.reset();
    CHECK(story.at(monday + 699ms).empty());
    CHECK_THAT(story.at(monday + 700ms), Catch::Contains("react 1\n"));
}

TEST_CASE("what a channel refuses for good is kept with what can be done about it, and holds nothing up") {
    Story story;
    story.channel.answer = bot::Refused{"403", "give the bot the permission"};
    story.after(posts("1", monday), monday);
    story.channel.answer.reset();
    CHECK(story.after(posts("2", monday), monday) == "react 2\nthank 2\n");
}

TEST_CASE("a channel without reactions degrades to thanks alone, and says so") {
    Story story;
    story.channel.abilities.reactions = false;
    CHECK(story.after(posts("1", monday), monday) == "thank 1\n");
}
