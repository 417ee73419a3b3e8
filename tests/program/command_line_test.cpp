#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;

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
