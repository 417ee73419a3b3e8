#include "adapters/runtime/channel.hpp"

#include <catch2/catch.hpp>

using runtime::Route;

TEST_CASE("a route takes its own path alone, and one that ends in a slash all below it too") {
    const Route messages{"/api/messages", {}};
    CHECK(messages.takes("/api/messages"));
    for (const auto* other : {"/api", "/api/", "/api/messages/", "/api/messages2", "/"}) {
        CHECK_FALSE(messages.takes(other));
    }
    const Route below{"/local/", {}};
    for (const auto* path : {"/local/", "/local/channels", "/local/channels/hr/messages"}) {
        CHECK(below.takes(path));
    }
    for (const auto* other : {"/local", "/locals", "/"}) CHECK_FALSE(below.takes(other));
}

TEST_CASE("the root takes the root alone") {
    const Route page{"/", {}};
    CHECK(page.takes("/"));
    CHECK_FALSE(page.takes("/local/page/page.js"));
}

TEST_CASE("a channel without anything to say of itself loses no ground and has no work of its own") {
    const runtime::Channel quiet{.kind = {"quiet"}};
    CHECK_FALSE(quiet.lost({"quiet:a"}));
    CHECK(quiet.jobs.empty());
    quiet.recorded();
    quiet.all_changed();
}
