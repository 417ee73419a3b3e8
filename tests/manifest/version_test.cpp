#include "manifest/version.hpp"

#include "tests/manifest/unpacked.hpp"

#include <nlohmann/json.hpp>

using namespace tests;
using manifest::Version;

namespace {

/// What is packed for those settings beside those earlier packages.
std::string next(const teams::Settings& settings, const std::vector<std::string>& earlier = {},
                 Version above = {}, const std::string& program = "1.2.3") {
    const auto made =
        manifest::next_teams_package(settings, "https://aizuchi.example.com", program, earlier, above);
    return std::get<manifest::Package>(made).bytes;
}

Version version(const std::string& package) {
    const auto json = nlohmann::json::parse(unpacked(package).at("manifest.json"));
    return manifest::version_of(json.at("version").get<std::string>()).value();
}

teams::Settings called(const std::string& name) {
    auto settings = well_kept();
    settings.developer.name = name;
    return settings;
}

}  // namespace

TEST_CASE("the same content has the same version, wherever it is packed, and another content another") {
    const auto first = next(called("PMO"));
    CHECK(next(called("PMO")) == first);
    CHECK(next(called("PMO"), {first}) == first);
    CHECK(version(next(called("Community PMO"))) != version(first));
    CHECK(version(next(called("事務局"))) != version(first));
    CHECK(version(first).major == 1);
    CHECK(version(first).minor == 2);
    CHECK(version(first) > Version{1, 2, 3});
}

TEST_CASE("what changed is packed under a higher version than all that lies beside it") {
    std::vector<std::string> packed{next(called("PMO"))};
    for (const auto* name : {"a", "Community PMO", "事務局", "生成AI 推進室", "PMO"}) {
        packed.push_back(next(called(name), packed));
        CHECK(version(packed.back()) > version(packed.at(packed.size() - 2)));
    }
    CHECK(next(called("PMO"), packed) == packed.back());
}

TEST_CASE("a package is higher than what Teams is said to have, and stays as it is where it is already") {
    const auto first = next(called("PMO"));
    const auto above = next(called("PMO"), {first}, Version{4, 0, 7});
    CHECK(version(above) == Version{4, 0, 8});
    CHECK(next(called("PMO"), {above, first}, Version{4, 0, 7}) == above);
    CHECK(version(next(called("PMO"), {above}, version(above))) == Version{4, 0, 9});
}

TEST_CASE("a newer program packs higher than an older one did") {
    CHECK(version(next(called("PMO"), {}, {}, "1.3.0")) > version(next(called("PMO"), {}, {}, "1.2.9")));
    CHECK(version(next(called("a"), {}, {}, "2.0.0")) > version(next(called("b"), {}, {}, "1.9.0")));
}

TEST_CASE("what is no package of this app is passed over") {
    auto other = called("PMO");
    other.app_id = "11111111-2222-3333-4444-555555555555";
    const auto alone = next(called("PMO"));
    const auto theirs = next(other, {}, Version{9, 9, 9});
    CHECK(next(called("PMO"), {"", "no zip", alone.substr(0, 100), theirs}) == alone);
}

TEST_CASE("a version is three numbers") {
    CHECK(manifest::version_of("0.1.17") == Version{0, 1, 17});
    for (const auto* wrong : {"", "1", "1.2", "1.2.3.4", "1.2.3-beta", "v1.2.3", "1.2.x", " 1.2.3", "1..3"}) {
        CAPTURE(wrong);
        CHECK_FALSE(manifest::version_of(wrong));
    }
}
