#include "adapters/local/fresh_id.hpp"
#include "adapters/local/names.hpp"
#include "tests/support/desk.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("who has gone is told nothing more, and one too many is sent away") {
    local::Feed feed{2};
    const auto one = std::make_shared<Listener>();
    const auto other = std::make_shared<Listener>();
    const auto third = std::make_shared<Listener>();
    for (const auto& listener : {one, other, third}) feed.add(listener, 0);
    CHECK(third->closed);
    CHECK_FALSE(feed.has_room());
    one->there = false;
    feed.changed(hr);
    CHECK(feed.has_room());
    CHECK(other->heard == std::vector<std::string>{R"({"channel":"hr"})"});
}

TEST_CASE("what happens while a stream begins is told to it as well") {
    local::Feed feed;
    feed.changed(hr);
    const auto heard = feed.told();
    feed.changed(ada);
    const auto listener = std::make_shared<Listener>();
    feed.add(listener, heard);
    CHECK(listener->heard == std::vector<std::string>{R"({"inbox":"ada"})"});
    for (int count = 0; count < 300; ++count) feed.changed(hr);
    const auto late = std::make_shared<Listener>();
    feed.add(late, heard);
    CHECK(late->closed);
    CHECK(late->heard.empty());
}

TEST_CASE("when somebody else wrote to the store, everything may have changed") {
    local::Feed feed;
    const auto listener = std::make_shared<Listener>();
    feed.add(listener, 0);
    feed.all_changed(community());
    CHECK(listener->heard == std::vector<std::string>{R"({"channel":"hr"})", R"({"inbox":"ferry"})",
                                                      R"({"inbox":"ito"})", R"({"inbox":"mori"})",
                                                      R"({"figures":true})"});
}

TEST_CASE("ids that we give are in the order of their time, and never twice the same") {
    const auto early = local::fresh_id(monday, 1, 2);
    CHECK(early.size() == 36);
    CHECK(early[14] == '7');
    CHECK(early < local::fresh_id(monday + 1ms, 0, 0));
    CHECK(early != local::fresh_id(monday, 1, 3));
}

TEST_CASE("a message has an address on the page, whatever its channel and id are made of") {
    CHECK(local::address_of(in_hr("a-1"), "") == "#hr/a-1");
    CHECK(local::address_of({{"local:人 事"}, "a#b"}, "https://aizuchi.example.com") ==
          "https://aizuchi.example.com/#%E4%BA%BA%20%E4%BA%8B/a%23b");
}
