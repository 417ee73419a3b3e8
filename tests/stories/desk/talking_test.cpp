#include "tests/support/every_channel.hpp"

#include <catch2/catch.hpp>

// What is said in words, and when the bot speaks first, the same on every channel (see desk_test.cpp).

using namespace tests;
using Catch::Contains;

TEST_CASE("a post is put off till a time in words, wakes by the clock, and says why it was put off") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    CHECK(place.presses("ito", "snooze", "1", {{"until_words", "明日の10時"}, {"reason", "asked IT"}}) ==
          "1 later");
    place.pings("ito");
    place.at(monday + 25h - 1min);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 25h + 1min);
    CHECK(place.pings("ito") == 1);
    CHECK(place.shows("ito") == "1 waits");
    CHECK_THAT(place.reads("ito"), Contains("asked IT"));
}

TEST_CASE("words to the bot list, find and close, in either language, and nobody has to mention it") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1", "I tried Excel.");
    place.at(monday + 5h + 1min);
    CHECK_THAT(place.says("ito", "open"), Contains("ada") && Contains("post-1"));
    CHECK_THAT(place.says("ito", "自分の未対応"), Contains("post-1"));
    CHECK_THAT(place.says("ito", "find Excel"), Contains("post-1"));
    CHECK_THAT(place.says("ito", "find unicorns"), !Contains("post-1"));
    CHECK_THAT(place.says("ito", "close post-1 told her how"), Contains("post-1"));
    CHECK(place.shows("ito") == "1 closed");
    CHECK_FALSE(place.says("ito", "colourless green ideas").empty());
}

TEST_CASE("where people go first, the thanks wait, and are left out where somebody answered") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    auto people = community();
    people.thank_after = 10min;
    place.reload(people);
    place.posts("ada", "1");
    place.posts("ben", "2");
    CHECK(place.nodded_at("1"));
    CHECK(place.said_in("1").empty());
    place.replies("mori", "1", "Well done!");
    place.at(monday + 11min);
    CHECK(place.said_in("1").empty());
    CHECK(place.said_in("2").size() == 1);
}

TEST_CASE("the day begins with how things stand, once, and with praise where nobody waits") {
    ON_EVERY_CHANNEL(place);
    auto people = community();
    people.digest = {bot::DigestTime::When::Opening};
    place.reload(people);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    place.pings("ito");
    place.pings("mori");
    SECTION("what is open stands on the day's first card") {
        place.at(monday + 24h + 1min);
        CHECK(place.pings("ito") == 1);
        CHECK(place.shows("ito") == "1 waits");
        place.at(monday + 24h + 20min);
        CHECK(place.pings("ito") == 0);
    }
    SECTION("nothing is open") {
        place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Told her how."}});
        place.at(monday + 24h + 1min);
        CHECK(place.pings("ito") == 1);
        CHECK(place.shows("ito").empty());
        CHECK_THAT(place.reads("ito"), Contains("Nobody is waiting"));
    }
}

TEST_CASE(
    "the digest says what is open by age, what was done since the last one, and who wrote for the first "
    "time") {
    ON_EVERY_CHANNEL(place);
    auto people = community();
    people.digest = {bot::DigestTime::When::Opening};
    people.first_posts_from = std::chrono::local_days{std::chrono::year{2026} / 10 / 1};
    place.reload(people);
    place.at(monday + 1h);
    for (const auto* name : {"1", "2", "3"}) place.posts("ada", name);
    place.posts("ben", "4");
    place.replies("ben", "1", "I did too.");
    place.at(monday + 7h);
    place.presses("ito", "close", "2", {{"action", "answered"}, {"words", "Told her how."}});
    place.at(monday + 24h + 1min);
    CHECK_THAT(place.reads("mori"), Contains("In the whole community: 3 waiting (up to a day: 3)") &&
                                        Contains("2 posts have heard nobody but me so far.") &&
                                        Contains("Since yesterday, 1 post got an answer, 1 was closed.") &&
                                        Contains("First posts by ada, ben"));
    CHECK(place.shows("mori").empty());
}

TEST_CASE("who asks in plain words for no more thank-you messages gets the reaction alone from then on") {
    ON_EVERY_CHANNEL(place);
    place.posts("mori", "0", "We meet on Wednesday.");
    auto people = community();
    people.themes.at({"hr"}).follows_pmo_posts = true;
    place.reload(people);
    place.posts("mori", "1");
    CHECK(place.said_in("1").size() == 1);
    place.at(monday + 48h + 1min);
    CHECK_FALSE(place.says("mori", "リアクションだけにして").empty());
    place.posts("mori", "2");
    CHECK(place.nodded_at("2"));
    CHECK(place.said_in("2").empty());
}

TEST_CASE("a few numbers are told on request, and the bot's own word is no answer in them") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.posts("ben", "2");
    place.at(monday + 5h + 1min);
    CHECK_THAT(place.says("ito", "stats"),
               Contains("2 posts are waiting") && Contains("Answered by people today: 0."));
    place.replies("mori", "1", "It is on page 12.");
    place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Told her how."}});
    CHECK_THAT(place.says("ito", "stats"),
               Contains("1 post is waiting") && Contains("Answered by people today: 1. Closed today: 1."));
    CHECK_THAT(place.says("ito", "数字"), Contains("1"));
}
