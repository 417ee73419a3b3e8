#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

using namespace tests;
using Catch::Contains;

namespace fs = std::filesystem;

namespace {

const std::vector<std::vector<std::string>> asking{{"posts", "list"},           {"posts", "list", "--json"},
                                                   {"posts", "show", "post-1"}, {"posts", "find", "question"},
                                                   {"posts", "stats"},          {"check"}};

Ended say(std::vector<std::string> words, const std::string& config) {
    words.insert(words.end(), {"--config", config});
    return call(words);
}

/// A store with one post, closed well or left by a program that was killed.
void leave_a_store(const std::string& config, int signal) {
    Serving serving{{"run", "--config", config}};
    serving.ask("POST", "/local/channels/hr/messages", {{"author", "Hanako"}, {"text", "A question"}});
    serving.signal(signal);
    serving.wait();
}

/// All files of a store, byte for byte, with the moment of their last change.
std::map<std::string, std::pair<std::string, fs::file_time_type>> store_files(const Folder& folder) {
    std::map<std::string, std::pair<std::string, fs::file_time_type>> files;
    for (const auto& entry : fs::directory_iterator{folder.file(".")}) {
        std::ifstream in{entry.path(), std::ios::binary};
        files[entry.path().filename()] = {{std::istreambuf_iterator<char>{in}, {}}, entry.last_write_time()};
    }
    return files;
}

/// The schema's version, where SQLite's header has it.
void call_it_version(const std::string& file, char version) {
    std::fstream store{file, std::ios::in | std::ios::out | std::ios::binary};
    store.seekp(63).put(version);
}

}  // namespace

TEST_CASE("words that only ask leave the store's folder as it is") {
    const Folder folder;
    const auto config = small_config(folder);
    leave_a_store(config, GENERATE(SIGTERM, SIGKILL));
    const auto before = store_files(folder);
    for (const auto& words : asking) {
        CAPTURE(words);
        const auto ended = say(words, config);
        CHECK(ended.exit_code == 0);
        CHECK(ended.err.empty());
        CHECK(store_files(folder) == before);
    }
    CHECK_THAT(say({"posts", "list"}, config).out, Contains("A question"));
}

TEST_CASE("a store of another version is only named by all words but run, and one of a newer ends with 3") {
    const Folder folder;
    const auto config = small_config(folder);
    leave_a_store(config, SIGTERM);
    auto all = asking;
    all.push_back({"posts", "take", "post-1", "--as", "ito"});
    all.push_back({"backup", folder.file("copy.db")});
    call_it_version(folder.file("aizuchi.db"), 10);
    const auto bytes = store_files(folder).at("aizuchi.db").first;
    for (const auto& words : all) {
        CAPTURE(words);
        const auto ended = say(words, config);
        CHECK(ended.exit_code == 1);
        CHECK_THAT(ended.err,
                   Contains("is of an older aizuchi (schema 10") && Contains("`aizuchi run` once"));
    }
    CHECK(store_files(folder).at("aizuchi.db").first == bytes);
    call_it_version(folder.file("aizuchi.db"), 99);
    all.push_back({"run"});
    for (const auto& words : all) {
        CAPTURE(words);
        const auto ended = say(words, config);
        CHECK(ended.exit_code == 3);
        CHECK_THAT(ended.err, Contains("newer aizuchi (schema 99"));
    }
}

TEST_CASE("words that only ask make no store, and check needs none") {
    const Folder folder;
    const auto config = small_config(folder);
    for (const auto& words : asking) {
        CAPTURE(words);
        const auto ended = say(words, config);
        CHECK(ended.exit_code == (words.front() == "check" ? 0 : 1));
        if (words.front() != "check") CHECK_THAT(ended.err, Contains("there is no store at"));
    }
    CHECK(store_files(folder).size() == 1);
}
