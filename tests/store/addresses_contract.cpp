#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEMPLATE_TEST_CASE("every address book", "[addresses]", InSqlite) {
    TestType fixture;
    auto& book = fixture.addresses();

    SECTION("knows what came with an event once that is committed, and nothing else") {
        CHECK_FALSE(book.find("teams:19:a"));
        auto decision = opens("1");
        decision.addresses = {{"teams:19:a", "here"}, {"teams-member:b", "there"}};
        write(fixture.store(), decision);
        CHECK(book.find("teams:19:a") == "here");
        CHECK(book.find("teams-member:b") == "there");
        CHECK_FALSE(book.find("teams:19"));
    }

    SECTION("forgets them with an event that could not be taken") {
        auto decision = opens("1");
        write(fixture.store(), decision);
        decision.addresses = {{"teams:19:a", "here"}};  // the post is known, so all of it fails
        CHECK_THROWS(write(fixture.store(), decision));
        CHECK_FALSE(book.find("teams:19:a"));
    }

    SECTION("keeps what an adapter learns, and the latest wins") {
        book.keep({"teams-chat:b", "a:1"});
        book.keep({"teams-chat:b", "a:1"});
        CHECK(book.find("teams-chat:b") == "a:1");
        book.keep({"teams-chat:b", "a:2"});
        CHECK(book.find("teams-chat:b") == "a:2");
    }
}
