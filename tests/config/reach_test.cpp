#include "tests/config/writing.hpp"

using namespace tests;

namespace {

/// What `[teams]` needs beside the local channel.
const std::string teams_too = R"([teams]
app_id = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36"
tenants = ["5f3c1d7e-0000-4000-8000-00000000000a"]
secret = { env = "TEAMS" }
[local]
key = { env = "LOCAL_KEY" }
)";

/// Reminders go by Teams; ito has an account there, uebuchi has none.
std::string reminded_by_teams() {
    auto text = changed(minimal, "[local]\n", teams_too);
    text = changed(text, "[pmo]\n", "[pmo]\nreminders_by = \"teams\"\n");
    return changed(text, "local = \"ito\"", "teams = \"33333333-3333-4333-8333-333333333301\"");
}

std::vector<std::string> warnings(const std::string& text) {
    const auto result = read(text);
    CHECK(std::holds_alternative<config::Loaded>(result));
    return lines(result);
}

}  // namespace

TEST_CASE("a PMO member who cannot be reminded is named, whichever product reminders go by") {
    CHECK(
        warnings(changed(minimal, "local = \"uebuchi\"", "name = \"U\"")) ==
        std::vector<std::string>{
            R"(a.toml:11:11: pmo.members: warning: nobody can remind uebuchi; [people.uebuchi] needs local = "…", since reminders go there)"});
    CHECK(
        warnings(reminded_by_teams()) ==
        std::vector<std::string>{
            R"(a.toml:17:11: pmo.members: warning: nobody can remind uebuchi; [people.uebuchi] needs teams = "…", since reminders go there)"});
}

TEST_CASE("… also where it is the only product, and where it is the lead") {
    auto text = changed(minimal, "[local]\n", teams_too.substr(0, teams_too.find("[local]")));
    text = changed(text, "local = \"ito\"", "name = \"Ito\"");
    text = changed(text, "local = \"uebuchi\"", "teams = \"33333333-3333-4333-8333-333333333301\"");
    text = changed(text, "local:hr", "teams:19:a@thread.tacv2");
    CHECK(
        warnings(changed(text, "[pmo]\n", "[pmo]\nlead = \"ito\"\n")) ==
        std::vector<std::string>{
            R"(a.toml:15:11: pmo.members: warning: nobody can remind ito; [people.ito] needs teams = "…", since reminders go there)"});
}

TEST_CASE("an advisor who could not be asked is named where the account is missing") {
    const auto both = changed(reminded_by_teams(), "local = \"uebuchi\"",
                              "teams = \"33333333-3333-4333-8333-333333333302\"");
    CHECK(
        warnings(changed(both, "[pmo]\n", "[people.sato]\nknows = [\"RAG\"]\n[pmo]\n")) ==
        std::vector<std::string>{
            R"(a.toml:15:1: people.sato: warning: nobody can ask sato; [people.sato] needs teams = "…", since reminders go there)"});
    auto named = changed(both, "[pmo]\n", "[people.sato]\nlocal = \"sato\"\n[pmo]\n");
    named = changed(named, "owners = [\"ito\"]", "owners = [\"ito\"]\nadvisors = [\"sato\"]");
    CHECK(
        warnings(named) ==
        std::vector<std::string>{
            R"(a.toml:15:1: people.sato: warning: nobody can ask sato; [people.sato] needs teams = "…", since reminders go there)"});
}

TEST_CASE("of who only takes part, and of a product that is refused anyway, nothing is said") {
    const auto both = changed(reminded_by_teams(), "local = \"uebuchi\"",
                              "teams = \"33333333-3333-4333-8333-333333333302\"");
    CHECK(
        warnings(changed(both, "[pmo]\n", "[people.sato]\nname = \"Sato\"\nleader = true\n[pmo]\n")).empty());
    auto text = changed(changed(minimal, "[local]\n", "[slack]\n"), "local:hr", "slack:C1");
    text = changed(changed(text, "local = \"ito\"", "slack = \"U1\""), "local = \"uebuchi\"", "");
    CHECK(lines(read(text)) ==
          std::vector<std::string>{
              "a.toml:3:1: slack: is not built in this version; allowed are [local] and [teams]"});
}
