#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace tests;
using nlohmann::json;

namespace {

std::string changed(std::string text, const std::string& old, const std::string& fresh) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

/// Somebody is always at work, and nobody can remind ito.
std::string config_without_an_account(const Folder& folder) {
    std::ifstream file{small_config(folder)};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    text = changed(text, R"("Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00")", R"("Mon-Sun 00:00-24:00")");
    return folder.write("aizuchi.toml", changed(text, "local = \"ito\"\n", ""));
}

}  // namespace

TEST_CASE(
    "whoever asks how the program is reads how many cannot be reminded, and the log and `check` say who") {
    const Folder folder;
    const auto config = config_without_an_account(folder);
    const Serving serving{{"run", "--config", config}};
    serving.ask("POST", "/local/channels/hr/messages",
                {{"author", "Ada"}, {"text", "I tried it"}, {"id", "one"}});
    serving.ask("POST", "/local/clock", {{"advance", "5h"}});
    const auto found = until(serving, "/readyz", [](const json& is) { return !is.at("reasons").empty(); });
    CHECK(found.status == 200);
    REQUIRE(found.body.at("reasons").size() == 1);
    const auto& reason = found.body.at("reasons").at(0);
    CHECK(reason.at("code") == "person");
    CHECK(reason.at("about") == "");
    CHECK(reason.at("what") ==
          "1 person cannot be given reminders (no-local-account); the next in line gets them");
    CHECK(reason.at("remedy") ==
          "give this person a name on the local channel: local = \"…\" under [people.…]");
    CHECK(reason.contains("since"));
    CHECK_THAT(found.raw, !Catch::Contains("ito") && !Catch::Contains("Ito"));
    CHECK_THAT(serving.log(), Catch::Contains("ito cannot be given reminders"));
    CHECK_THAT(
        call({"check", "--config", config}).out,
        Catch::Contains(": ito cannot be given reminders since ") && Catch::Contains("no-local-account"));
}
