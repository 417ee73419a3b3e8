#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace tests;

namespace {

const std::string developer =
    R"(developer = { name = "PMO", website = "https://example.com", privacy = "https://example.com/p", terms = "https://example.com/t" })";

/// A config with a Teams table that ends in those lines.
std::string teams_config(const Folder& folder, const std::string& lines) {
    folder.write("secret", "not-a-real-one");
    return folder.write("aizuchi.toml", R"([server]
public_url = "https://aizuchi.example.com"
[store]
url = "sqlite:)" + folder.file("aizuchi.db") +
                                            R"("
[teams]
app_id = "8D2F6C14-3b7a-4e59-a1c0-7e94b2d85f36"
tenants = ["5f3c1d7e-0000-4000-8000-000000000001"]
secret = { file = "secret" }
)" + lines + R"(
[calendar.tokyo]
zone = "Asia/Tokyo"
hours = ["Mon-Fri 09:00-17:00"]
[people.ito]
name = "Ito"
teams = "33333333-3333-4333-8333-333333333301"
[pmo]
members = ["ito"]
reminders_by = "teams"
[theme.hr]
name = "HR"
channels = []
owners = ["ito"]
)");
}

std::string bytes_of(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Ended manifest(const std::string& config, const std::string& out) {
    return call({"manifest", "teams", "--config", config, "--out", out});
}

void check_refused(const Ended& ended, const std::string& why) {
    CHECK(ended.exit_code == 2);
    CHECK(ended.out.empty());
    CHECK_THAT(ended.err, Catch::Contains(why));
    CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("manifest writes the app package, the same each time, and names it") {
    const Folder folder;
    const auto config = teams_config(folder, developer);
    const auto ended = manifest(config, folder.file("one.zip"));
    CHECK(ended.err.empty());
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == folder.file("one.zip") + "\n");
    CHECK(manifest(config, folder.file("two.zip")).exit_code == 0);
    const auto bytes = bytes_of(folder.file("one.zip"));
    CHECK(bytes.substr(0, 4) == "PK\x03\x04");
    CHECK(bytes == bytes_of(folder.file("two.zip")));
}

TEST_CASE("a changed app package can be uploaded over the one before: its version is higher") {
    const Folder folder;
    const auto out = folder.file("app.zip");
    const auto bytes = [&](const std::string& lines, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"manifest", "teams", "--config", teams_config(folder, lines),
                                       "--out",    out};
        words.insert(words.end(), more.begin(), more.end());
        CHECK(call(words).exit_code == 0);
        return bytes_of(out);
    };
    auto renamed = developer;
    renamed.replace(renamed.find("PMO"), 3, "Desk");
    const auto before = bytes(developer);
    CHECK(bytes(developer) == before);
    CHECK(bytes(renamed) != before);
    CHECK(bytes(developer) != before);
    CHECK(bytes(developer, {"--above", "7.0.0"}) != before);
    CHECK(call({"manifest", "teams", "--out", out, "--above", "newest"}).exit_code == 2);
}

TEST_CASE("what keeps the app package from being made is one line, and no file is left") {
    const Folder folder;
    const auto out = folder.file("app.zip");
    check_refused(manifest(teams_config(folder, ""), out), "teams.developer is missing; write developer = {");
    check_refused(
        manifest(teams_config(folder, R"(developer = { name = "PMO", website = "http://127.0.0.1/", )"
                                      R"(privacy = "https://example.com", terms = "https://example.com" })"),
                 out),
        "teams.developer.website: ");
    check_refused(manifest(small_config(folder), out), "has no [teams]");
    CHECK(bytes_of(out).empty());
}

TEST_CASE("a place that cannot be written to is named, and the exit code is 1") {
    const Folder folder;
    const auto ended = manifest(teams_config(folder, developer), folder.file("nowhere/app.zip"));
    CHECK(ended.exit_code == 1);
    CHECK_THAT(ended.err, Catch::Contains("nowhere/app.zip") && Catch::Contains("--out"));
}

TEST_CASE("manifest wants a product that it knows, and a place") {
    CHECK(call({"manifest"}).exit_code == 2);
    CHECK(call({"manifest", "teams"}).exit_code == 2);
    CHECK(call({"manifest", "pigeons", "--out", "app.zip"}).exit_code == 2);
}
