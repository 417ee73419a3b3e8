#include "tests/support/every_channel.hpp"

#include <catch2/catch.hpp>

// How the PMO's members help each other, the same on every channel (see desk_test.cpp).

using namespace tests;

namespace {

/// There is a post of which its owner was just told; sato is an advisor.
void remind(Place& place) {
    place.reload(with_advisors());
    place.posts("ada", "1");
    place.at(monday + 5h + 1min);
    place.pings("ito");
}

}  // namespace

TEST_CASE("whoever is handed a post is told at once, and both cards say who gave it to whom") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    place.presses("ito", "hand_over", "1", {{"to", "mori"}});
    CHECK(place.shows("mori") == "1 waits");
    CHECK(place.pings("mori") == 1);
    CHECK_THAT(place.reads("mori"), Catch::Contains("Ito"));
    CHECK_THAT(place.reads("ito"), Catch::Contains("Mori"));
    CHECK(place.pings("ito") == 0);
    place.at(monday + 5h + 15min);
    CHECK(place.shows("ito").empty());
}

TEST_CASE("an advisor who is asked gets a card, and the owner sees who was asked") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    place.presses("ito", "ask", "1", {{"to", "sato"}});
    CHECK(place.shows("sato") == "1 asks for help");
    CHECK(place.pings("sato") == 1);
    CHECK(place.shows("ito") == "1 waits");
    CHECK_THAT(place.reads("ito"), Catch::Contains("Sato"));
    CHECK_THAT(place.reads("sato"), Catch::Contains("Ito"));
    CHECK(place.pings("ito") == 0);
    SECTION("and is reminded gently") {
        place.at(monday + 29h + 2min);
        CHECK(place.pings("sato") == 1);
    }
    SECTION("and has answered") {
        place.presses("sato", "helped", "1");
        CHECK_THAT(place.reads("ito"), Catch::Contains("Sato"));
        CHECK(place.pings("ito") == 0);
        place.at(monday + 29h + 2min);
        CHECK(place.pings("sato") == 0);
    }
    SECTION("and cannot help: that is news for the owner") {
        place.at(monday + 5h + 5min);
        place.presses("sato", "cannot_help", "1", {{"words", "Ask IT"}});
        CHECK_THAT(place.reads("ito"), Catch::Contains("Ask IT"));
        place.at(monday + 7h);
        CHECK(place.pings("ito") == 1);
    }
    SECTION("and is left in peace once the post is closed") {
        place.presses("ito", "close", "1", {{"action", "answered"}, {"words", "Found it."}});
        CHECK(place.shows("sato") == "1 withdrawn");
        place.at(monday + 29h + 2min);
        CHECK(place.shows("sato").empty());
    }
}

TEST_CASE("of the advisors whoever knows what a post is about is suggested first, and says why") {
    ON_EVERY_CHANNEL(place);
    place.reload(with_advisors());
    place.posts("ada", "1");
    place.posts("ben", "2", "I tried it in Excel.");
    place.at(monday + 5h + 1min);
    using Names = std::vector<std::string>;
    CHECK(place.choices("ito", "ask", "1") == Names{"Sato", "Kudo"});
    CHECK(place.choices("ito", "ask", "2") == Names{"Kudo (Excel)", "Sato"});
}

TEST_CASE("what one person writes within minutes stands together, and can be closed together") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    place.at(monday + 24h);
    place.posts("ben", "2", "First thought.");
    place.at(monday + 24h + 1min);
    place.posts("ada", "3", "Something else.");
    place.at(monday + 24h + 2min);
    place.posts("ben", "4", "Second thought.");
    place.at(monday + 29h + 5min);
    CHECK(place.shows("ito") == "1 waits, 2 waits, 4 waits, 3 waits");
    CHECK_THAT(
        place.presses_for_all("ito", "close", {"2", "4"}, {{"action", "answered"}, {"words", "Told him."}}),
        Catch::Contains("2 closed") && Catch::Contains("4 closed"));
    CHECK_THAT(place.presses_for_all("ito", "undo", {"2", "4"}, Json::object()),
               Catch::Contains("2 waits") && Catch::Contains("4 waits"));
    CHECK(place.shows("ito") == "1 waits, 2 waits, 4 waits, 3 waits");
}

TEST_CASE("where nobody who looks after a theme is there, the lead is told so") {
    ON_EVERY_CHANNEL(place);
    auto people = community();
    const auto day = std::chrono::local_days{std::chrono::year{2026} / 10 / 5};
    for (const auto& id : {ito, mori}) people.people.at(id).calendar.absences = {{day, day}};
    place.reload(people);
    place.posts("ada", "1");
    place.at(monday + 8h + 1min);
    CHECK(place.shows("ferry") == "1 waits");
    CHECK(place.pings("ferry") == 1);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 29h + 1min);
    CHECK(place.pings("ito") == 1);
}

TEST_CASE("an advisor sees what they answered, and can take it back for ten minutes") {
    ON_EVERY_CHANNEL(place);
    remind(place);
    place.presses("ito", "ask", "1", {{"to", "sato"}});
    for (const auto* words : {"See page 12.", "12ページにあります。", "Ask IT <b>first</b>"}) {
        place.presses("sato", "helped", "1", {{"words", words}});
        CHECK_THAT(place.reads("sato"), Catch::Contains(words));
        CHECK_THAT(place.reads("ito"), Catch::Contains(words));
        CHECK(place.presses("sato", "undo", "1") == "1 asks for help");
        CHECK_THAT(place.reads("ito"), !Catch::Contains(words));
    }
    CHECK(place.shows("sato") == "1 asks for help");
}
