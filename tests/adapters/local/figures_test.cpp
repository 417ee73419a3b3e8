#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("the figures show what is open by age, and the first responses by people") {
    Desk desk;
    const auto none = desk.get("/local/figures");
    CHECK(none.at("open").at("total") == 0);
    CHECK(none.at("first_responses").at("median").is_null());
    CHECK(none.at("first_responses").at("seconds") == Json::array());

    const auto first = desk.post("ada", "I tried it.");
    desk.post("ben", "So did I.");
    desk.settle_down();  // the bot's thanks are no answer
    CHECK(desk.get("/local/figures").at("first_responses").at("count") == 0);
    desk.now += 2h;
    desk.post("ito", "Well done.", first);
    desk.now += 24h;
    const auto seen = desk.get("/local/figures");
    CHECK(seen.at("open") ==
          Json({{"total", 2}, {"up_to_4h", 0}, {"up_to_1d", 0}, {"up_to_2d", 2}, {"longer", 0}}));
    CHECK(seen.at("first_responses").at("seconds") == Json::array({7200}));
    CHECK(seen.at("first_responses").at("median") == 7200);
    CHECK(seen.at("first_responses").at("since") == "2026-09-22T02:00:00Z");
}

TEST_CASE("after two weeks an answer is no figure any more, but what is open still is") {
    Desk desk;
    const auto post = desk.post("ada", "I tried it.");
    desk.post("ben", "Me too.", post);
    desk.now += 15 * 24h;
    const auto seen = desk.get("/local/figures");
    CHECK(seen.at("open").at("longer") == 1);
    CHECK(seen.at("first_responses").at("count") == 0);
}

TEST_CASE("that the figures may have changed is told once, however much was written") {
    local::Feed feed;
    const auto listener = std::make_shared<Listener>();
    feed.add(listener, feed.told());
    feed.tell_of_figures();
    CHECK(listener->heard.empty());
    for (int n = 0; n < 5; ++n) feed.figures_may_have_changed();
    feed.tell_of_figures();
    feed.tell_of_figures();
    CHECK(listener->heard == std::vector<std::string>{R"({"figures":true})"});
}

TEST_CASE(
    "what waits everywhere is listed with whose it is and who was asked, and what was closed within a day") {
    Desk desk;
    CHECK(desk.get("/local/posts") == Json::array());
    const auto first = desk.post("ada", "I tried it.");
    desk.post("ben", "So did I.");
    desk.post("ada", "And this was it.", first);
    const auto listed = desk.get("/local/posts");
    REQUIRE(listed.size() == 2);
    CHECK(listed.at(0).at("message_id") == first);
    CHECK(listed.at(0).at("state") == "open");
    CHECK(listed.at(0).at("asked") == Json::array());
    CHECK(listed.at(0).at("snoozed_until").is_null());
    CHECK(listed.at(1).at("author") == "ben");
}
