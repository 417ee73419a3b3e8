#include "tests/support/every_channel.hpp"

#include <catch2/catch.hpp>

// What the PMO's desk does, the same on every channel: told three times, over the core alone, over the local
// channel with its API, and over Teams with Microsoft's side on loopback; what needs no card also over a
// product that only logs.

using namespace tests;

TEST_CASE("a post is nodded at and thanked at once, and its owner reminded once it is due") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    CHECK(place.nodded_at("1"));
    REQUIRE(place.said_in("1").size() == 1);
    CHECK_THAT(place.said_in("1").front(), Catch::Contains("Ito"));
    CHECK(place.shows("ito").empty());

    place.at(monday + 4h);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 5h + 1min);
    CHECK(place.pings("ito") == 1);
    CHECK(place.shows("ito") == "1 waits");
    CHECK(place.shows("mori").empty());
}

TEST_CASE("what is settled elsewhere changes the card within seconds, without a ping") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.posts("ben", "2");
    place.at(monday + 5h + 1min);
    REQUIRE(place.shows("ito") == "1 waits, 2 waits");
    CHECK(place.pings("ito") == 1);

    place.replies("mori", "1", "It is on page 12.");
    CHECK_THAT(place.reads("ito"), Catch::Contains("Mori"));
    place.edits("ben", "2", "I tried it twice.");
    CHECK_THAT(place.reads("ito"), Catch::Contains("I tried it twice."));
    place.deletes("ben", "2");
    CHECK(place.shows("ito") == "1 waits, 2 withdrawn");
    CHECK(place.said_in("2").empty());
    CHECK(place.pings("ito") == 0);
}

TEST_CASE("closing says what was done, can be undone for ten minutes, and then the card goes") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    CHECK(place.presses("ito", "close", "1", {{"action", "answered"}}) == "1 really?");
    CHECK(place.shows("ito") == "1 waits");
    CHECK(place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Told her how."}}) ==
          "1 closed");
    CHECK(place.shows("ito") == "1 closed");
    place.at(monday + 5h + 5min);
    CHECK(place.presses("ito", "undo", "1") == "1 waits");
    CHECK(place.shows("ito") == "1 waits");
    place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Told her how."}});
    place.pings("ito");
    place.at(monday + 5h + 20min);
    CHECK(place.shows("ito").empty());
    CHECK(place.pings("ito") == 0);
}

TEST_CASE("words for the thread are brought there in the member's name, and taken back with an undo") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    place.presses("ito", "close", "1",
                  {{"action", "answered"}, {"words", "See page 12."}, {"to_thread", "true"}});
    auto said = place.said_in("1");
    REQUIRE(said.size() == 2);
    CHECK_THAT(said.back(), Catch::Contains("See page 12."));
    CHECK_THAT(said.back(), Catch::Contains("from ito", Catch::CaseSensitive::No));
    place.presses("ito", "undo", "1");
    CHECK(place.said_in("1").size() == 1);
}

TEST_CASE("its author hears of the answer where the action says so, in one line, and not where it does not") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.replies("ito", "1", "I will show it on Thursday.");
    place.at(monday + 24h + 5min);
    place.presses("ito", "close", "1", {{"action", "answered"}});
    CHECK(place.said_in("1").size() == 1);
    place.presses("ito", "undo", "1");
    place.presses("ito", "close", "1", {{"action", "meeting"}, {"words", "Thursday"}});
    CHECK(place.said_in("1").size() == 2);
}

TEST_CASE("what is put off keeps silent until then, and wakes at once when its author writes") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    CHECK(place.presses("ito", "snooze", "1", {{"until", "tomorrow"}, {"reason", "asked IT"}}) == "1 later");
    CHECK_THAT(place.reads("ito"), Catch::Contains("asked IT"));
    place.pings("ito");
    place.at(monday + 8h);
    CHECK(place.pings("ito") == 0);
    SECTION("it wakes by the clock") {
        place.at(monday + 24h + 1min);
        CHECK(place.pings("ito") == 1);
        CHECK(place.shows("ito") == "1 waits");
    }
    SECTION("its author writes") {
        place.replies("ada", "1", "One thing more.");
        CHECK(place.pings("ito") == 1);
        CHECK(place.shows("ito") == "1 waits");
    }
    SECTION("it is called back") {
        CHECK(place.presses("ito", "reopen", "1") == "1 waits");
        CHECK(place.shows("ito") == "1 waits");
    }
}

TEST_CASE("who takes a post over has it, and who comes too late learns who was first") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 48h + 1min);  // told to the others as well by now
    REQUIRE(place.shows("mori") == "1 waits");
    CHECK(place.presses("mori", "take", "1") == "1 waits");
    CHECK_THAT(place.reads("ito"), Catch::Contains("Mori"));
    place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Told her how."}});
    CHECK(place.shows("mori") == "1 closed");
    CHECK_THAT(place.reads("mori"), Catch::Contains("Ito"));
}

TEST_CASE(
    "of replies after the close thanks do nothing, a question opens it again, the rest is asked about") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Told her how."}});
    place.at(monday + 6h);
    REQUIRE(place.shows("ito").empty());
    place.replies("ada", "1", "ありがとうございます！試してみます");
    place.at(monday + 8h);
    CHECK(place.shows("ito").empty());
    place.pings("ito");
    SECTION("a clear question") {
        place.replies("ada", "1", "Thanks! Does it also work on the phone?");
        place.at(monday + 28h + 1min);
        CHECK(place.shows("ito") == "1 waits");
        CHECK(place.pings("ito") == 1);
    }
    SECTION("anything else") {
        place.replies("ada", "1", "It says access denied.");
        place.at(monday + 8h + 30min);
        CHECK(place.shows("ito") == "1 reopen?");
        CHECK_THAT(place.reads("ito"), Catch::Contains("access denied"));
        CHECK(place.presses("ito", "reopen", "1") == "1 waits");
    }
    SECTION("anything else, and it stays closed") {
        place.replies("ada", "1", "It says access denied.");
        place.at(monday + 8h + 30min);
        place.presses("ito", "keep_closed", "1");
        CHECK(place.shows("ito").empty());
    }
}

TEST_CASE("a brave question under a PMO member's own post opens a follow-up, thanks there do not") {
    ON_EVERY_CHANNEL(place);
    place.posts("mori", "1", "We meet on Wednesday.");
    CHECK(place.said_in("1").empty());
    place.replies("ada", "1", "Thanks!");
    place.at(monday + 5h + 30min);
    CHECK(place.shows("ito").empty());
    place.replies("ben", "1", "May I join from home?");
    place.at(monday + 25h + 45min);
    CHECK(place.shows("ito") == "1 waits");
}

TEST_CASE("nobody is pinged outside their hours: what is due is held for the next morning") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    place.at(monday + 5h);
    place.posts("ada", "1");
    place.at(monday + 9h);
    place.at(monday + 23h + 50min);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 24h + 1min);
    CHECK(place.pings("ito") == 1);
}

TEST_CASE("what nobody answers goes to all of the PMO, then to the lead, and is told again every day") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    for (auto hour = 5; hour < 24 * 7; ++hour) place.at(monday + hour * 1h + 1min);
    CHECK(place.pings("ito") == 5);
    CHECK(place.pings("mori") == 3);
    CHECK(place.pings("ferry") == 3);
    CHECK_THAT(place.reads("mori"), Catch::Contains("so this goes to all of you"));
    CHECK_THAT(place.reads("ferry"), Catch::Contains("so the lead is told too"));
}

TEST_CASE("nobody but the PMO may press") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    auto people = place.people();
    people.pmo = {ito, ferry};
    people.people.at(mori).pmo = false;
    place.at(monday + 48h + 1min);
    place.reload(people);
    CHECK(place.presses("mori", "take", "1") == "not allowed");
}
