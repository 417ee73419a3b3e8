#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using json = nlohmann::json;

namespace {

/// A demo, with a post of its own in hr.
struct Demo {
    Folder folder{};
    Serving serving{{"demo", "--listen", "127.0.0.1:0", "--dir", folder.file("demo")}};

    Demo() {
        serving.ask("POST", "/local/channels/hr/messages",
                    {{"id", "one"}, {"author", "Aya"}, {"text", "So"}});
    }

    Ended posts(std::vector<std::string> words) const {
        words.insert(words.begin(), "posts");
        words.insert(words.end(), {"--config", folder.file("demo/aizuchi.toml")});
        return call(words);
    }

    json story() const { return json::parse(posts({"show", "one", "--json"}).out); }
};

}  // namespace

TEST_CASE("a post is handed over and an advisor is asked from the command line") {
    const Demo demo;
    CHECK(demo.posts({"assign", "one", "--as", "ito", "--to", "mori"}).exit_code == 0);
    CHECK(demo.posts({"ask", "one", "--as", "mori", "--advisor", "sato"}).exit_code == 0);
    const auto story = demo.story();
    CHECK(story.at("owner") == "mori");
    CHECK(story.at("deeds").at(0).at("kind") == "handed over");
    CHECK(story.at("deeds").at(0).at("to") == "mori");
    CHECK(story.at("deeds").at(1).at("to") == "sato");
    CHECK(story.at("asked").at(0).at("advisor") == "sato");
    CHECK(story.at("asked").at(0).at("state") == "open");
    CHECK_THAT(demo.posts({"show", "one"}).out, Catch::Contains("handed over by ito (mori)"));

    CHECK(demo.posts({"undo", "one", "--as", "mori"}).exit_code == 0);
    CHECK(demo.story().at("asked").at(0).at("state") == "taken back");
}

TEST_CASE("whom nobody can hand it to or ask is named on one line, and nothing is changed") {
    const Demo demo;
    const auto nobody = demo.posts({"assign", "one", "--as", "ito", "--to", "sato"});
    CHECK(nobody.exit_code == 2);
    CHECK_THAT(nobody.err, Catch::Contains("--to sato: is no PMO member") && Catch::Contains("mori"));
    const auto no_advisor = demo.posts({"ask", "one", "--as", "ito", "--advisor", "mori"});
    CHECK(no_advisor.exit_code == 2);
    CHECK_THAT(no_advisor.err, Catch::Contains("--advisor mori: is no advisor") && Catch::Contains("sato"));
    CHECK(demo.posts({"assign", "one", "--as", "ada", "--to", "mori"}).exit_code == 2);
    CHECK(demo.posts({"assign", "one", "--as", "ito"}).exit_code == 2);
    CHECK(demo.posts({"ask", "none", "--as", "ito", "--advisor", "sato"}).exit_code == 1);
    CHECK(demo.posts({"assign", "one", "--as", "ito", "--to", "ito"}).exit_code == 1);
    CHECK(demo.story().at("deeds").empty());
}

TEST_CASE("a post is put off until a time in words, from the command line too, and says why") {
    const Demo demo;
    for (const auto* when : {"来週の月曜", "next Monday", "tomorrow 10:30"}) {
        CHECK(
            demo.posts({"snooze", "one", "--as", "ito", "--until", when, "--reason", "asked IT"}).exit_code ==
            0);
        const auto story = demo.story();
        CHECK(story.at("state") == "snoozed");
        CHECK(story.at("deeds").back().at("kind") == "snoozed");
        CHECK(demo.posts({"reopen", "one", "--as", "ito"}).exit_code == 0);
    }
    const auto unclear = demo.posts({"snooze", "one", "--as", "ito", "--until", "そのうち"});
    CHECK(unclear.exit_code == 2);
    CHECK_THAT(unclear.err, Catch::Contains("--until") && Catch::Contains("来週の月曜"));
    CHECK(demo.story().at("state") == "open");
}

TEST_CASE("posts are found by words in their text or their author's name, whatever the case and width") {
    const Demo demo;
    demo.serving.ask("POST", "/local/channels/hr/messages",
                     {{"id", "two"}, {"author", "Ben"}, {"text", "Ｅｘｃｅｌ の集計を試しました"}});
    const auto found = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "find");
        words.push_back("--json");
        std::vector<std::string> ids;
        for (const auto& post : json::parse(demo.posts(words).out)) ids.push_back(post.at("message_id"));
        return ids;
    };
    CHECK(found({"excel"}) == std::vector<std::string>{"two"});
    CHECK(found({"集計", "EXCEL"}) == std::vector<std::string>{"two"});
    CHECK(found({"aya"}) == std::vector<std::string>{"one"});
    CHECK(found({"excel", "aya"}).empty());
    CHECK(demo.posts({"find", "unicorns"}).exit_code == 0);
    CHECK(demo.posts({"find"}).exit_code == 2);
}
