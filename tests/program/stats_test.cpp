#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace tests;

namespace {

/// A demo that has been answered once, and its config.
struct AnsweredDemo {
    Folder folder{};
    Serving serving{{"demo", "--listen", "127.0.0.1:0", "--dir", folder.file("demo")}};
    std::string config = folder.file("demo/aizuchi.toml");

    Ended stats(std::vector<std::string> more) const {
        std::vector<std::string> words{"posts", "stats", "--config", config};
        words.insert(words.end(), more.begin(), more.end());
        return call(words);
    }
};

}  // namespace

TEST_CASE("stats gives counts and response times of a theme, for scripts and for people") {
    const AnsweredDemo demo;
    const auto json = nlohmann::json::parse(demo.stats({"--json"}).out);
    CHECK(json.at("season").is_null());
    CHECK(json.at("from").is_null());
    CHECK(json.at("all").at("posts") == 4);
    CHECK(json.at("all").at("closed") == 1);
    CHECK(json.at("all").at("open") == 3);
    CHECK(json.at("all").at("first_response").at("count") >= 1);
    CHECK(json.at("all").at("action").at("median") > 0);
    CHECK(json.at("all").at("open_by_age").size() == 4);
    CHECK_FALSE(json.at("themes").empty());
    CHECK(json.at("themes").at(0).contains("theme"));

    const auto table = demo.stats({});
    CHECK(table.exit_code == 0);
    CHECK_THAT(table.out, Catch::StartsWith("THEME") && Catch::Contains("\nall "));
}

TEST_CASE("stats takes days, both included, and says what it cannot take") {
    const AnsweredDemo demo;
    const auto none = demo.stats({"--to", "2000-01-01", "--json"});
    CHECK(nlohmann::json::parse(none.out).at("all").at("posts") == 0);
    CHECK(nlohmann::json::parse(none.out).at("all").at("first_response").at("median").is_null());
    CHECK(demo.stats({"--to", "2000-01-01"}).out == "no posts\n");
    for (const auto& wrong : {std::vector<std::string>{"--from", "yesterday"},
                              {"--from", "2026-12-02", "--to", "2026-12-01"},
                              {"s1"},
                              {"s1", "--from", "2026-12-01"}}) {
        const auto ended = demo.stats(wrong);
        CHECK(ended.exit_code == 2);
        CHECK_FALSE(ended.err.empty());
    }
}

TEST_CASE("stats of a season are those of its days") {
    const AnsweredDemo demo;
    std::ifstream config{demo.config};
    const std::string text{std::istreambuf_iterator<char>{config}, {}};
    const auto file =
        demo.folder.write("seasons.toml", text +
                                              "[season.s1]\nfrom = 2000-01-01\nto = 2000-06-30\n"
                                              "[season.s2]\nfrom = 2000-07-01\nto = 2100-01-01\n");
    const auto posts_in = [&](const std::string& season) {
        const auto ended = call({"posts", "stats", season, "--json", "--config", file});
        const auto json = nlohmann::json::parse(ended.out);
        CHECK(json.at("season") == season);
        CHECK(json.at("from").is_string());
        return json.at("all").at("posts").get<int>();
    };
    CHECK(posts_in("s1") == 0);
    CHECK(posts_in("s2") == 4);
}

TEST_CASE("the page's figures are those of the store, and their change is told") {
    const Folder folder;
    const Serving serving{{"run", "--config", small_config(folder)}};
    CHECK(serving.ask("GET", "/local/figures").body.at("open").at("total") == 0);
    serving.ask("POST", "/local/channels/hr/messages", {{"author", "ada"}, {"text", "I tried it."}});
    CHECK(serving.ask("GET", "/local/figures").body.at("open").at("total") == 1);
}
