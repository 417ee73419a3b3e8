#include "tests/config/writing.hpp"

using namespace tests;

namespace {

const std::string id = "19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2";
const std::string of_general = "19:kD3vTq8Zr0mYxWc5LhNbPa2sUeJfG7oIiKtRwVyHzXA1@thread.tacv2";

/// Teams alone, with one channel.
std::string with_channel(const std::string& channel) {
    auto text =
        changed(minimal, "[local]\n",
                "[teams]\napp_id = \"8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36\"\n"
                "tenants = [\"5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4\"]\nsecret = { env = \"TEAMS\" }\n");
    text = changed(text, "local = \"ito\"", "teams = \"94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5\"");
    text = changed(text, "local = \"uebuchi\"", "teams = \"33333333-3333-4333-8333-333333333302\"");
    return changed(text, "local:hr", channel);
}

/// What is refused of a config; that somebody then has no account is warned of elsewhere.
std::vector<std::string> refused(const std::string& text) {
    auto all = lines(read(text));
    std::erase_if(all, [](const std::string& line) { return line.find(": warning: ") != std::string::npos; });
    return all;
}

/// The one line that is said of a channel, behind what was written.
std::string said_of_channel(const std::string& channel) {
    const auto said = refused(with_channel(channel));
    REQUIRE(said.size() == 1);
    CHECK_THAT(said.front(), Catch::StartsWith("a.toml:16:13: theme.hr.channels: \""));
    return said.front().substr(said.front().rfind("\" is no channel; ") + 17);
}

std::string said_of_account(const std::string& account) {
    const auto said =
        refused(changed(with_channel("teams:" + id), "94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5", account));
    REQUIRE(said.size() == 1);
    CHECK_THAT(said.front(), Catch::StartsWith("a.toml:10:9: people.ito.teams: \""));
    return said.front().substr(said.front().rfind("\" is no id; ") + 12);
}

/// What is said of one place of the least config that was written anew.
std::vector<std::string> said(const std::string& old, const std::string& fresh) {
    return refused(changed(minimal, old, fresh));
}

}  // namespace

TEST_CASE("a channel of Teams is an id as its events bring it, in each of its forms") {
    for (const auto& each : {id, of_general, std::string("19:8d9da92efbea40f59a1f13b7cb1ec0b1@thread.skype"),
                             std::string("19:b7e0c4a9@thread.tacv2"), std::string("*")}) {
        CHECK(refused(with_channel("teams:" + each)) == std::vector<std::string>{});
    }
}

TEST_CASE("the id is found in whatever link it was copied with, and told") {
    const auto meant = "did you mean \"teams:" + id + "\"?";
    const std::string coded = "19%3Ab7e0c4a9d2f1486e93ab5c8d7f206e1a%40thread.tacv2";
    const std::string query =
        "?groupId=0f1e2d3c-4b5a-4968-8776-655443322110&tenantId=5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4";
    for (const auto& link :
         {"https://teams.microsoft.com/l/channel/" + coded + "/General" + query,
          "https://teams.cloud.microsoft/l/channel/" + coded + "/%E4%BA%BA%E4%BA%8B" + query,
          "https://gov.teams.microsoft.us/l/message/" + coded + "/1790212532418?tenantId=x",
          "https://teams.microsoft.com/l/team/" + id + "/conversations" + query,
          "https://teams.microsoft.com/_#/conversations/General?threadId=" + id + "&ctx=channel",
          std::string(
              "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2F"
              "channel%2F19%253Ab7e0c4a9d2f1486e93ab5c8d7f206e1a%2540thread.tacv2%2F&data=1"),
          "<https://teams.microsoft.com/l/channel/" + coded + "/x>", "msteams:/l/channel/" + coded}) {
        CAPTURE(link);
        CHECK(said_of_channel("teams:" + link) == meant);
        CHECK(said_of_channel(link) == meant);
    }
}

TEST_CASE("an id with something around it, in capitals, or without a part is told as it should be") {
    const auto meant = "did you mean \"teams:" + id + "\"?";
    for (const auto* each : {"teams:19%3ab7e0c4a9d2f1486e93ab5c8d7f206e1a%40thread.tacv2",
                             "teams:19:B7E0C4A9D2F1486E93AB5C8D7F206E1A@thread.tacv2",
                             "teams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@THREAD.TACV2",
                             "teams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2;messageid=1790212532418",
                             "teams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2/",
                             "19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2",
                             "teams:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2",
                             "teams: 19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2",
                             "Teams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2",
                             "teams：19：b7e0c4a9d2f1486e93ab5c8d7f206e1a＠thread.tacv2",
                             "teams:\u200B19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2",
                             "\uFEFFteams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2",
                             "teams:19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2\u202C",
                             "teams:'19:b7e0c4a9d2f1486e93ab5c8d7f206e1a@thread.tacv2'"}) {
        CAPTURE(each);
        CHECK(said_of_channel(each) == meant);
    }
    CHECK(said_of_channel("teams:" + of_general + " ") == "did you mean \"teams:" + of_general + "\"?");
}

TEST_CASE("what is no id of a channel at all is told what it is, and where the id stands") {
    const std::string allowed =
        "; allowed is a channel's id, teams:19:…@thread.tacv2, which \"Get link to channel\" has behind "
        "channel/";
    const std::vector<std::pair<std::string, std::string>> rows{
        {"General", "that is a name"},
        {"人事×生成AI", "that is a name"},
        {"0f1e2d3c-4b5a-4968-8776-655443322110", "that is the id of a team (its group), a person or an app"},
        {"1790212532418", "that is the id of a message"},
        {"ab12cd34.example.com@apac.teams.ms", "that is an e-mail address"},
        {"19:meeting_MjdhNjM4YzUt@thread.v2", "that is the id of a chat, and posts are read in channels"},
        {"29:1AbC-x_y", "that is what Teams calls a person or a bot among its own"},
        {"https://example.sharepoint.com/sites/hr", "that is a link without such an id, or with several"}};
    for (const auto& [written, what] : rows) CHECK(said_of_channel("teams:" + written) == what + allowed);
}

TEST_CASE("of two ids that differ in capitals alone, one is no channel") {
    CHECK(refused(with_channel("teams:" + of_general +
                               "\", \"teams:19:kd3vtq8zr0myxwc5lhnbpa2suejfg7oiiktrwvyhzxa1@thread.tacv2"))
              .size() == 1);
}

TEST_CASE("a person of Teams is an object id, and it is found in what was copied") {
    const std::string meant = "did you mean \"94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5\"?";
    for (const auto* each :
         {"{94A0F3C8-1D27-4BE6-8F5A-C3726E09D1B5}", "8:orgid:94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5",
          "94a0f3c81d274be68f5ac3726e09d1b5", "94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5\u200E",
          "https://portal.azure.com/#view/UserProfile/userId/94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5/x",
          "９４a0f3c8‐1d27‐4be6‐8f5a‐c3726e09d1b5"}) {
        CAPTURE(each);
        CHECK(said_of_account(each) == meant);
    }
    const std::string allowed =
        "; allowed is the person's object id, a UUID: Entra admin center, Users, the person, Object ID";
    CHECK(said_of_account("sato@example.com") == "that is an e-mail address" + allowed);
    CHECK(said_of_account("29:1AbC") == "that is what Teams calls a person or a bot among its own" + allowed);
    CHECK(said_of_account("佐藤 花子") == "that is a name" + allowed);
    CHECK(refused(changed(with_channel("teams:" + id), "94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5",
                          "94A0F3C8-1D27-4BE6-8F5A-C3726E09D1B5"))
              .empty());
}

TEST_CASE("one id cannot be two things") {
    const auto text = with_channel("teams:" + id);
    CHECK(refused(changed(text, "94a0f3c8-1d27-4be6-8f5a-c3726e09d1b5",
                          "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36")) ==
          std::vector<std::string>{
              "a.toml:10:9: people.ito.teams: is the id of the app or of a tenant; allowed is the "
              "person's Entra object id"});
    CHECK(refused(changed(text, "5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4",
                          "8D2F6C14-3b7a-4e59-a1c0-7e94b2d85f36")) ==
          std::vector<std::string>{
              "a.toml:5:11: teams.tenants: names the app's id; allowed are ids of tenants, the home "
              "tenant first"});
    CHECK(
        refused(
            changed(text, "5f3c1d7e-9a42-4b0e-8c55-2d7a61e0b9f4", "00000000-0000-0000-0000-000000000000")) ==
        std::vector<std::string>{
            R"(a.toml:5:12: teams.tenants: "00000000-0000-0000-0000-000000000000" is no id; allowed is a UUID)"});
}

TEST_CASE("what nobody sees in a value is written out, and what was meant is told") {
    using Lines = std::vector<std::string>;
    CHECK(
        said("\"local:hr\"", "\"local:hr　\"") ==
        Lines{
            R"(a.toml:13:13: theme.hr.channels: "local:hr‹U+3000›" is no channel; did you mean "local:hr"?)"});
    CHECK(
        said("\"local:hr\"", "\"local:h\u00ADr\"") ==
        Lines{
            R"(a.toml:13:13: theme.hr.channels: "local:h‹U+00AD›r" is no channel; did you mean "local:hr"?)"});
    CHECK(said("local = \"ito\"", "local = \"ito\u00A0\"") ==
          Lines{R"(a.toml:7:9: people.ito.local: "ito‹U+00A0›" cannot be a name; did you mean "ito"?)"});
    CHECK(said("local = \"ito\"", "local = \"ito\"\nname = \"\u200B伊藤\"") ==
          Lines{R"(a.toml:8:8: people.ito.name: "‹U+200B›伊藤" cannot be a name; did you mean "伊藤"?)"});
    CHECK(said("owners = [\"ito\"]", "owners = [\"ito\u2060\"]") ==
          Lines{R"(a.toml:14:11: theme.hr.owners: no [people.ito‹U+2060›] is defined; did you mean "ito"?)"});
    CHECK(
        said("\"Asia/Tokyo\"", "\"Asia/Tokyo\u3000\"") ==
        Lines{
            R"(a.toml:5:8: calendar.tokyo.zone: unknown zone "Asia/Tokyo‹U+3000›"; did you mean "Asia/Tokyo"?)"});
    CHECK(said("[store]", "[store]\nurl = \"sqlite:a.db\uFEFF\"") ==
          Lines{R"(a.toml:3:7: store.url: "sqlite:a.db‹U+FEFF›" is no store; did you mean "sqlite:a.db"?)"});
}

TEST_CASE("full width and look-alikes of a hyphen are told as one types them") {
    using Lines = std::vector<std::string>;
    const std::string zone = "zone = \"Asia/Tokyo\"";
    const std::string days = R"( is no day and no span of days; did you mean "2026-11-23"?)";
    CHECK(said(zone, zone + "\nholidays = [\"２０２６ー１１ー２３\"]") ==
          Lines{R"(a.toml:6:13: calendar.tokyo.holidays: "２０２６ー１１ー２３")" + days});
    CHECK(said(zone, zone + "\nholidays = [\"2026−11–23\"]") ==
          Lines{R"(a.toml:6:13: calendar.tokyo.holidays: "2026−11–23")" + days});
    CHECK(
        said(zone, zone + "\nhours = [\"Mon-Fri 09：00～12：00\"]") ==
        Lines{
            R"(a.toml:6:10: calendar.tokyo.hours: "Mon-Fri 09：00～12：00" are no hours; did you mean "Mon-Fri 09:00-12:00"?)"});
    CHECK(said("[pmo]", "[pmo]\nping_gap = \"９０ｍ\"") ==
          Lines{R"(a.toml:11:12: pmo.ping_gap: "９０ｍ" is no span; did you mean "90m"?)"});
    CHECK(
        said("local = \"ito\"", "local = \"ito\"\nlanguage = \"ｅｎ\"") ==
        Lines{
            R"(a.toml:8:12: people.ito.language: unknown value "ｅｎ"; did you mean "en", written with other characters?)"});
    CHECK(
        said("[server]", "[server]\npublic_url = \"https：//aizuchi.example.com\"") ==
        Lines{
            R"(a.toml:2:14: server.public_url: "https：//aizuchi.example.com" is no such address; did you mean "https://aizuchi.example.com"?)"});
}

TEST_CASE("what belongs to a character is no stranger in it, and local names are what they are") {
    for (const auto* name :
         {"葛\U000E0100城", "👩‍💻", "❤️", "1️⃣", "HR", "人事　相談", "がくと"}) {
        CAPTURE(name);
        CHECK(said("local:hr", std::string("local:") + name).empty());
        CHECK(said("local = \"ito\"", std::string("local = \"") + name + "\"").empty());
    }
}
