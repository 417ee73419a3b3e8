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
