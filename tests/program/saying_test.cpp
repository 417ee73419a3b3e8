#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>
#include <iterator>

using namespace tests;
using Catch::Contains;
using Catch::Matches;

namespace {

/// A demo with a post of its own in hr, and what the command line says about it.
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
};

}  // namespace

TEST_CASE("the version is said by the word and by the option, with or without a config") {
    const auto word = call({"version"});
    const auto option = call({"--version"});
    CHECK(option.exit_code == 0);
    CHECK(option.out == word.out);
}

TEST_CASE("help is there for each word, by --help and by help, and names what may stand with any word") {
    for (const auto& words :
         {std::vector<std::string>{"run"}, {"check"}, {"posts"}, {"posts", "list"}, {"posts", "close"}}) {
        auto asked = words;
        asked.emplace_back("--help");
        const auto ended = call(asked);
        CHECK(ended.exit_code == 0);
        CHECK_THAT(ended.out, Contains("--config") && Contains("--log"));
        auto other_way = words;
        other_way.insert(other_way.begin(), "help");
        CHECK(call(other_way).out == ended.out);
    }
    CHECK(call({"help"}).out == call({"--help"}).out);
    CHECK(call({"help", "frob"}).exit_code == 2);
}

TEST_CASE("a config that is not there, is a folder or cannot be read is called that") {
    const Folder folder;
    CHECK_THAT(call({"check", "--config", folder.file("none.toml")}).err, Contains("is not there"));
    CHECK_THAT(call({"check", "--config", folder.file("")}).err, Contains("is a folder"));
}

TEST_CASE("the log begins with what runs, and each line has its date and zone") {
    const Demo demo;
    const auto log = demo.serving.log();
    const auto first = log.substr(0, log.find('\n'));
    CHECK_THAT(first, Contains("aizuchi ") && Contains("commit") &&
                          Contains(demo.folder.file("demo/aizuchi.toml")) && Contains("sqlite:") &&
                          Contains("themes: 3") && Contains("products: local"));
    CHECK_THAT(first, Matches("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}[+-][0-9]{2}:?[0-9]{2} .*"));
}

TEST_CASE("a signal that means nothing to it ends nothing") {
    const Demo demo;
    demo.serving.signal(SIGUSR1);
    demo.serving.signal(SIGUSR2);
    CHECK(demo.serving.ask("GET", "/healthz").status == 200);
}

TEST_CASE("a changed config that is refused stands in /readyz until a good one is taken") {
    const Folder folder;
    const auto config = small_config(folder);
    std::ifstream in{config};
    const std::string good{std::istreambuf_iterator<char>{in}, {}};
    const Serving serving{{"run", "--config", config}};
    const auto about_config = [](const nlohmann::json& body) {
        for (const auto& reason : body.at("reasons"))
            if (reason.at("code") == "config") return true;
        return false;
    };
    std::ofstream{config} << good << "\n[frob]\n";
    serving.signal(SIGHUP);
    const auto refused = until(serving, "/readyz", about_config);
    CHECK(refused.status == 200);
    CHECK(about_config(refused.body));
    CHECK_THAT(refused.raw, Contains("aizuchi check") && !Contains("frob"));
    std::ofstream{config} << good;
    serving.signal(SIGHUP);
    CHECK_FALSE(
        about_config(until(serving, "/readyz", [&](const auto& body) { return !about_config(body); }).body));
}

TEST_CASE("the command line says what it did, and until when") {
    const Demo demo;
    CHECK_THAT(demo.posts({"snooze", "one", "--as", "ito", "--until", "2h", "--reason", "asked IT"}).out,
               Contains("snoozed by ito until ") && Contains(": asked IT"));
    CHECK_THAT(demo.posts({"show", "one"}).out, Contains("snoozed until "));
    CHECK_THAT(demo.posts({"undo", "one", "--as", "ito"}).out, Contains("taken back: snoozed by ito until "));
    CHECK_THAT(demo.posts({"assign", "one", "--as", "ito", "--to", "mori"}).out,
               Contains("handed over by ito (mori)"));
    CHECK_THAT(
        demo.posts({"close", "one", "--as", "mori", "--action", "answered", "--words", "Told him."}).out,
        Contains("closed by mori (answered): Told him."));
}

TEST_CASE("where there is nothing to do, undo and reopen say what they found") {
    const Demo demo;
    const auto untouched = demo.posts({"undo", "one", "--as", "ito"});
    CHECK(untouched.exit_code == 1);
    CHECK_THAT(untouched.err, Contains("nothing to take back: nothing was done to it yet"));
    CHECK_THAT(demo.posts({"reopen", "one", "--as", "ito"}).err, Contains("it is open already, owner "));
    demo.posts({"take", "one", "--as", "mori"});
    CHECK_THAT(demo.posts({"reopen", "one", "--as", "ito"}).err, Contains("it is open already, owner mori"));
    demo.posts({"undo", "one", "--as", "mori"});
    CHECK_THAT(demo.posts({"undo", "one", "--as", "mori"}).err,
               Contains("nothing to take back: the latest deed, taken back: taken by mori"));
    demo.posts({"close", "one", "--as", "ito", "--action", "answered"});
    const auto late = demo.posts({"close", "one", "--as", "mori", "--action", "answered"});
    CHECK(late.exit_code == 1);
    CHECK_THAT(late.err, Contains("closed by ito (answered) at ") && Contains("nothing was changed"));
}

TEST_CASE("what was written, done and told stands in the order of time") {
    const Demo demo;
    demo.posts({"take", "one", "--as", "mori"});
    demo.serving.ask("POST", "/local/channels/hr/messages",
                     {{"author", "Ben"}, {"text", "Me too"}, {"reply_to", "one"}});
    demo.posts({"close", "one", "--as", "mori", "--action", "answered"});
    const auto shown = demo.posts({"show", "one"}).out;
    CHECK(shown.find("taken by mori") < shown.find("Me too"));
    CHECK(shown.find("Me too") < shown.find("closed by mori"));
}

TEST_CASE(
    "the demo refuses an address that is none before it makes a folder, and names the option where a port is "
    "taken") {
    const Folder folder;
    const auto none = call({"demo", "--listen", "foo", "--dir", folder.file("demo")});
    CHECK(none.exit_code == 2);
    CHECK_THAT(none.err, Contains("--listen foo"));
    CHECK_FALSE(std::ifstream{folder.file("demo/aizuchi.toml")}.good());
    const Serving serving{{"demo", "--listen", "127.0.0.1:0", "--dir", folder.file("demo")}};
    const auto taken = call(
        {"demo", "--listen", "127.0.0.1:" + std::to_string(serving.port()), "--dir", folder.file("other")});
    CHECK(taken.exit_code == 1);
    CHECK_THAT(taken.err, Contains("--listen"));
}
