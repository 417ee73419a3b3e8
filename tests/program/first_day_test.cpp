#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace tests;

namespace {

/// The small config with the store that is there by itself, in a folder of its own.
std::string config_in(const Folder& folder) {
    const auto file = small_config(folder);
    std::ifstream in{file};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto url = "url = \"sqlite:" + folder.file("aizuchi.db") + "\"\n";
    return folder.write("aizuchi.toml", text.erase(text.find(url), url.size()));
}

}  // namespace

TEST_CASE("the store begins beside the config wherever one stands, and a new one is said in the log") {
    const Folder folder;
    const Folder elsewhere;
    const auto config = config_in(folder);
    const auto go_there = [&elsewhere] { CHECK(chdir(elsewhere.file("").c_str()) == 0); };
    {
        const Serving serving{{"run", "--config", config}, go_there};
        serving.ask("POST", "/local/channels/hr/messages",
                    {{"id", "one"}, {"author", "Ada"}, {"text", "So"}});
        CHECK_THAT(serving.log(), Catch::Contains("a new store was made: " + folder.file("aizuchi.db")));
    }
    CHECK(std::filesystem::exists(folder.file("aizuchi.db")));
    CHECK_FALSE(std::filesystem::exists(elsewhere.file("aizuchi.db")));
    CHECK_THAT(call({"posts", "list", "--config", config}, elsewhere.file("")).out, Catch::Contains("Ada"));
    const Serving again{{"run", "--config", config}};
    CHECK_THAT(again.log(), !Catch::Contains("a new store"));
}

TEST_CASE("check says where the store is, and whether there is one yet") {
    const Folder folder;
    const auto config = config_in(folder);
    const auto file = folder.file("aizuchi.db");
    CHECK_THAT(call({"check", "--config", config}).out,
               Catch::Contains("store: " + file + " is not there yet; `aizuchi run` makes it\n"));
    { const Serving makes_it{{"run", "--config", config}}; }
    CHECK_THAT(call({"check", "--config", config}).out, Catch::Contains("store: " + file + "\n"));
}

TEST_CASE("a store that an earlier version began in the working folder is not left behind") {
    const Folder folder;
    const Folder working;
    const auto config = config_in(folder);
    working.write("aizuchi.db", "what was recorded until now");
    for (const auto* word : {"check", "run"}) {
        const auto ended = call({word, "--config", config}, working.file(""));
        CHECK(ended.exit_code == 2);
        CHECK_THAT(ended.err, Catch::Contains(config + ":3:1: store.url: ") &&
                                  Catch::Contains(working.file("aizuchi.db")));
    }
    CHECK_FALSE(std::filesystem::exists(folder.file("aizuchi.db")));
}

TEST_CASE(
    "a secret that cannot be one, and a config in another code, are refused by check and at the start") {
    const Folder folder;
    const auto good = config_in(folder);
    std::ifstream in{good};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    folder.write("key", "AIZUCHI_LOCAL_KEY=hush-hush\n");
    const auto named = folder.write(
        "named.toml",
        std::string{text}.replace(text.find("[local]\n"), 8, "[local]\nkey = { file = \"key\" }\n"));
    const auto coded = folder.write("coded.toml", "# \x90\x6C\x8E\x96\n" + text);
    for (const auto* word : {"check", "run"}) {
        const auto ended = call({word, "--config", named});
        CHECK(ended.exit_code == 2);
        CHECK_THAT(ended.err, Catch::Contains("local.key") && Catch::Contains("the secret alone") &&
                                  !Catch::Contains("hush"));
        const auto other = call({word, "--config", coded});
        CHECK(other.exit_code == 2);
        CHECK_THAT(other.err, Catch::StartsWith(coded + ":1:3: ") && Catch::Contains("save it as UTF-8"));
    }
}
