#include "adapters/http/path.hpp"

#include <catch2/catch.hpp>

using Segments = std::vector<std::string>;

TEST_CASE("a path is split before it is decoded") {
    CHECK(http::segments("/local/people/%E4%BC%8A%E8%97%A4/a%2Fb") ==
          Segments{"local", "people", "伊藤", "a/b"});
    CHECK(http::segments("/") == Segments{});
    CHECK(http::segments("/a/") == Segments{"a", ""});
    CHECK(http::segments("/a//b") == Segments{"a", "", "b"});
    CHECK(http::segments("/a+b/..") == Segments{"a+b", ".."});
}

TEST_CASE("a path that cannot be decoded has no segments") {
    for (const auto* path : {"", "a", "/%zz", "/%", "/%4", "/a%00", "/%ff", "/%C0%AF", "/%E0%80%AF",
                             "/%ED%A0%80", "/%F4%90%80%80", "/%E4%BC", "/%80"}) {
        INFO(path);
        CHECK_FALSE(http::segments(path));
    }
}

TEST_CASE("characters of every length are UTF-8") {
    CHECK(http::decoded("%24%C2%A2%E2%82%AC%F0%9F%8D%A3") == "$¢€🍣");
    CHECK(http::decoded("%ED%9F%BF%F4%8F%BF%BF"));
}

TEST_CASE("parameters keep their order and are decoded") {
    const auto parameters = http::parameters("after=m%2017&limit=5&&flag&q=a+b%2Bc&limit=6");
    REQUIRE(parameters);
    CHECK(*parameters ==
          http::Parameters{{"after", "m 17"}, {"limit", "5"}, {"flag", ""}, {"q", "a b+c"}, {"limit", "6"}});
    CHECK(http::parameter(*parameters, "limit") == "5");
    CHECK_FALSE(http::parameter(*parameters, "other"));
    CHECK(http::parameters("") == http::Parameters{});
    CHECK_FALSE(http::parameters("a=%zz"));
    CHECK_FALSE(http::parameters("%00=a"));
}
