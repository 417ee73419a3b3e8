#include "tests/manifest/unpacked.hpp"

using namespace tests;

namespace {

manifest::Problems problems_of(const teams::Settings& settings,
                               const std::string& public_url = "https://aizuchi.example.com") {
    auto made = manifest::teams_package(settings, public_url, "1.0.0");
    REQUIRE(std::holds_alternative<manifest::Problems>(made));
    return std::get<manifest::Problems>(made);
}

}  // namespace

TEST_CASE("an app id that is no UUID is refused") {
    for (const auto* id : {"", "8d2f6c14", "8d2f6c143b7a4e59a1c07e94b2d85f36xxxx",
                           "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f3g", "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36-"}) {
        auto settings = well_kept();
        settings.app_id = id;
        const auto problems = problems_of(settings);
        REQUIRE(problems.size() == 1);
        CHECK_THAT(problems.front(), Catch::StartsWith("teams.app_id: "));
    }
}

TEST_CASE("a developer's address that is not https is refused") {
    for (const auto* url : {"http://pmo.example.com", "http://127.0.0.1", "pmo.example.com", "https://",
                            "https://a b", "javascript:alert(1)"}) {
        auto settings = well_kept();
        settings.developer.privacy = url;
        const auto problems = problems_of(settings);
        REQUIRE(problems.size() == 1);
        CHECK_THAT(problems.front(), Catch::StartsWith("teams.developer.privacy: ") && Catch::Contains(url));
    }
}

TEST_CASE("a public URL that Teams cannot reach is refused") {
    const auto problems = problems_of(well_kept(), "http://127.0.0.1:3978");
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front(), Catch::StartsWith("server.public_url: "));
}

TEST_CASE("without a developer, the line to write is given") {
    auto settings = well_kept();
    settings.developer = {};
    const auto problems = problems_of(settings);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front(),
               Catch::StartsWith("teams.developer is missing; write developer = { name = "));
}

TEST_CASE("each key that a developer lacks is named with the line to write") {
    auto settings = well_kept();
    settings.developer = {.website = settings.developer.website};
    const auto problems = problems_of(settings);
    REQUIRE(problems.size() == 3);
    for (const auto& problem : problems) {
        CHECK_THAT(problem, Catch::StartsWith("teams.developer.") && Catch::Contains(" is missing; write "));
    }
}

TEST_CASE("a developer's name may have 32 characters, in whatever script, and no more") {
    auto settings = well_kept();
    settings.developer.name.clear();
    for (int i = 0; i < 32; ++i) settings.developer.name += "漢";
    CHECK(!packed(settings).empty());
    settings.developer.name += "漢";
    CHECK(problems_of(settings).size() == 1);
}
