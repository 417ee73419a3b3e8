#include "tests/manifest/unpacked.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>

using namespace tests;
using Json = nlohmann::json;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes.at(offset + i));
    return number;
}

/// Width, height, and whether it can be transparent, as a PNG's head says.
struct Picture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool transparent = false;

    bool operator==(const Picture&) const = default;
};

Picture picture_of(const std::string& png) {
    REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    REQUIRE(png.substr(12, 4) == "IHDR");
    return {number_at(png, 16), number_at(png, 20), (png.at(25) & 4) != 0};
}

Json manifest_of(const std::string& package) {
    return Json::parse(unpacked(package).at("manifest.json"));
}

void be_in(const char* zone) {
    setenv("TZ", zone, 1);  // NOLINT(concurrency-mt-unsafe): no other thread runs
    tzset();
}

}  // namespace

TEST_CASE("the package has the manifest, both icons and the English texts at its root, and nothing else") {
    const auto files = unpacked(packed(well_kept()));
    std::vector<std::string> names;
    std::ranges::transform(files, std::back_inserter(names), [](const auto& file) { return file.first; });
    CHECK(names == std::vector<std::string>{"color.png", "en.json", "manifest.json", "outline.png"});
}

TEST_CASE("the icons have the sizes that Teams asks for, and the small one is transparent") {
    const auto files = unpacked(packed(well_kept()));
    CHECK(picture_of(files.at("color.png")) == Picture{192, 192, false});
    CHECK(picture_of(files.at("outline.png")) == Picture{32, 32, true});
}

TEST_CASE("the manifest names the bot, the app and who stands behind it") {
    const auto json = manifest_of(packed(well_kept()));
    const auto settings = well_kept();
    CHECK(json.at("id") == settings.app_id);
    CHECK(json.at("version") == "1.2.3");
    CHECK(json.at("bots").at(0).at("botId") == settings.app_id);
    CHECK(json.at("webApplicationInfo").at("id") == settings.app_id);
    CHECK(json.at("developer").at("name") == settings.developer.name);
    CHECK(json.at("developer").at("privacyUrl") == settings.developer.privacy);
    CHECK(json.at("validDomains") == Json::array({"aizuchi.example.com"}));
}

TEST_CASE("the manifest asks for all posts of a team and its members, and for no more") {
    const auto json = manifest_of(packed(well_kept()));
    CHECK(json.at("bots").at(0).at("scopes") == Json::array({"team", "personal"}));
    CHECK(json.at("supportsChannelFeatures") == "tier1");
    std::vector<std::string> asked;
    for (const auto& one : json.at("authorization").at("permissions").at("resourceSpecific")) {
        CHECK(one.at("type") == "Application");
        asked.push_back(one.at("name"));
    }
    CHECK(asked == std::vector<std::string>{"ChannelMessage.Read.Group", "TeamMember.Read.Group"});
}

TEST_CASE("the texts say in both languages that posts arrive without a mention, and where they are kept") {
    const auto files = unpacked(packed(well_kept()));
    const auto json = Json::parse(files.at("manifest.json"));
    const auto ja = json.at("description").at("full").get<std::string>();
    const auto en = Json::parse(files.at("en.json")).at("description.full").get<std::string>();
    CHECK_THAT(ja, Catch::Contains("メンションのない投稿も届きます") && Catch::Contains("組織のサーバー"));
    CHECK_THAT(en, Catch::Contains("do not mention it") && Catch::Contains("server of the organisation"));
    CHECK(json.at("localizationInfo").at("additionalLanguages").at(0).at("file") == "en.json");
}

TEST_CASE("the words that the bot understands are offered in both languages") {
    const auto files = unpacked(packed(well_kept()));
    const auto lists = Json::parse(files.at("manifest.json")).at("bots").at(0).at("commandLists");
    const auto english = Json::parse(files.at("en.json"));
    REQUIRE(lists.size() == 1);
    CHECK(lists.at(0).at("scopes") == Json::array({"personal"}));
    const auto& commands = lists.at(0).at("commands");
    CHECK(commands.size() == 8);
    for (std::size_t n = 0; n < commands.size(); ++n) {
        const auto key = "bots[0].commandLists[0].commands[" + std::to_string(n) + "].";
        for (const auto* part : {"title", "description"}) {
            CHECK_FALSE(commands.at(n).at(part).get<std::string>().empty());
            CHECK_FALSE(english.at(key + part).get<std::string>().empty());
        }
    }
    CHECK(commands.at(0).at("title") == "未対応");
    CHECK(english.at("bots[0].commandLists[0].commands[0].title") == "open");
}

TEST_CASE("the same settings give the same bytes, whatever the machine's time zone is") {
    be_in("Asia/Tokyo");
    const auto there = packed(well_kept());
    be_in("America/Los_Angeles");
    const auto here = packed(well_kept());
    be_in("UTC");
    CHECK(there == here);
}

TEST_CASE("without a public URL there is a package all the same, which names no domain") {
    CHECK(manifest_of(packed(well_kept(), "")).at("validDomains").empty());
    CHECK(manifest_of(packed(well_kept(), "https://[2001:db8::1]:443")).at("validDomains").empty());
}

TEST_CASE("a developer's name with quotes stays a name") {
    auto settings = well_kept();
    settings.developer.name = R"("},"x":"\)";
    CHECK(manifest_of(packed(settings)).at("developer").at("name") == settings.developer.name);
}
