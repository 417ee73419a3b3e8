#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace tests;

namespace {

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// A config in which one place was written anew.
std::string with(const std::string& text, const std::string& old, const std::string& fresh) {
    auto all = text;
    return all.replace(all.find(old), old.size(), fresh);
}

}  // namespace

TEST_CASE("wrong usage is one line on standard error, and exit code 2") {
    for (const auto& words :
         {std::vector<std::string>{}, {"fly"}, {"posts"}, {"posts", "close"}, {"run", "--log", "xml"}}) {
        const auto ended = call(words);
        CHECK(ended.exit_code == 2);
        CHECK(ended.out.empty());
        CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
    }
    CHECK(call({"--help"}).exit_code == 0);
}

TEST_CASE("an unknown command is named, and one of a later version is called that") {
    const auto said = [](const std::vector<std::string>& words) {
        const auto ended = call(words);
        CHECK(ended.exit_code == 2);
        CHECK(ended.out.empty());
        return ended.err;
    };
    CHECK(said({"frob"}) == "aizuchi: unknown command \"frob\"; run aizuchi --help\n");
    CHECK(said({"--log", "json", "frob", "--now"}) ==
          "aizuchi: unknown command \"frob\"; run aizuchi --help\n");
    CHECK(said({"posts", "frob"}) == "aizuchi: unknown command \"posts frob\"; run aizuchi posts --help\n");
    for (const auto& words :
         {std::vector<std::string>{"doctor"}, {"recap", "s7"}, {"forget", "ito"}, {"export", "--out", "x"}}) {
        CHECK(said(words) ==
              "aizuchi: " + words.front() + " is not built in this version; run aizuchi --help\n");
    }
    CHECK_THAT(said({"manifest", "slack", "--out", "x.zip"}),
               Catch::Contains("slack is not built in this version; allowed is teams"));
    CHECK_THAT(said({"posts", "take", "post-1", "post-2"}), Catch::Contains("--as is required"));
}

TEST_CASE("posts of whom or what nobody knows are not looked for, and the known ones are named") {
    const Folder folder;
    const Serving serving{{"demo", "--listen", "127.0.0.1:0", "--dir", folder.file("demo")}};
    const auto list = [&](const std::string& by, const std::string& name) {
        return call({"posts", "list", by, name, "--config", folder.file("demo/aizuchi.toml")});
    };
    CHECK(list("--owner", "ito").exit_code == 0);
    CHECK(list("--theme", "hr").exit_code == 0);
    const auto owner = list("--owner", "zz");
    CHECK(owner.exit_code == 2);
    CHECK_THAT(owner.err, Catch::Contains("--owner zz: is no PMO member of the config; members are ") &&
                              Catch::Contains("mori"));
    const auto theme = list("--theme", "zz");
    CHECK(theme.exit_code == 2);
    CHECK_THAT(theme.err, Catch::Contains("--theme zz: is no theme of the config; themes are ") &&
                              Catch::Contains("hr"));
}

TEST_CASE("posts of an owner who left the config are found as long as there are any") {
    const Folder folder;
    const auto config = small_config(folder);
    const Serving serving{{"run", "--config", config}};
    serving.ask("POST", "/local/channels/hr/messages", {{"id", "one"}, {"author", "Ada"}, {"text", "So"}});
    auto text = text_of(config);
    text = with(text, R"(members = ["ito", "uebuchi"])", R"(members = ["uebuchi"])");
    text = with(text, R"(owners = ["ito", "uebuchi"])", R"(owners = ["uebuchi"])");
    const auto later = folder.write("later.toml", text);
    const auto found = call({"posts", "list", "--owner", "ito", "--config", later});
    CHECK(found.exit_code == 0);
    CHECK_THAT(found.out, Catch::Contains("Ada"));
    CHECK(call({"posts", "list", "--owner", "ito", "--closed", "--config", later}).exit_code == 2);
}

TEST_CASE("without a config it says where it looked, and that the demo needs none") {
    const Folder folder;
    const auto ended = call({"posts", "list"}, folder.file(""));
    CHECK(ended.exit_code == 2);
    CHECK_THAT(ended.err, Catch::Contains("aizuchi.toml") && Catch::Contains("aizuchi demo"));
}

TEST_CASE("check says each problem with file, line and column, and what was probably meant") {
    const Folder folder;
    const auto file = folder.write("bad.toml", "[server]\nlisen = \"127.0.0.1:3978\"\n");
    const auto ended = call({"check", "--config", file});
    CHECK(ended.exit_code == 2);
    CHECK_THAT(ended.err, Catch::Contains(file + ":2:1: server.lisen: ") && Catch::Contains("listen"));
}

TEST_CASE("check takes a good config, and run refuses what check refuses") {
    const Folder folder;
    CHECK(call({"check", "--config", small_config(folder)}).exit_code == 0);
    const auto bad = folder.write("bad.toml", "[server]\nlisen = \"127.0.0.1:3978\"\n");
    CHECK(call({"run", "--config", bad}).exit_code == 2);
}

TEST_CASE("what only opens the store needs none of the config's secrets") {
    const Folder folder;
    const auto good = small_config(folder);
    { const Serving makes_the_store{{"run", "--config", good}}; }
    const auto config = folder.write(
        "secret.toml", with(text_of(good), "[local]\n", "[local]\nkey = { env = \"AIZUCHI_NOT_SET\" }\n"));
    CHECK(call({"posts", "list", "--config", config}).exit_code == 0);
    CHECK(call({"backup", folder.file("copy.db"), "--config", config}).exit_code == 0);
    CHECK(call({"check", "--config", config}).exit_code == 2);
    CHECK(call({"run", "--config", config}).exit_code == 2);
}

TEST_CASE("version names the version, the commit and the schema") {
    const auto ended = call({"version", "--json"});
    const auto json = nlohmann::json::parse(ended.out);
    CHECK(json.at("schema").get<int>() >= 1);
    CHECK(json.contains("commit"));
    CHECK(json.contains("version"));
}

TEST_CASE("a demo opens on a Monday morning with a few posts, one of them answered") {
    const Folder folder;
    const Serving serving{{"demo", "--listen", "127.0.0.1:0", "--dir", folder.file("demo")}};
    const auto config = folder.file("demo/aizuchi.toml");
    CHECK_THAT(serving.ask("GET", "/local/clock").body.at("now").get<std::string>(),
               Catch::Contains("T00:05:"));
    const auto listed = nlohmann::json::parse(call({"posts", "list", "--json", "--config", config}).out);
    CHECK(listed.size() == 4);
    CHECK(listed.at(0).at("state") == "closed");
    CHECK(serving.ask("GET", "/").status == 200);
    CHECK(call({"check", "--config", config}).exit_code == 0);
}
