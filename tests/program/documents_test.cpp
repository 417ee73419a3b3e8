#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

using namespace tests;

namespace fs = std::filesystem;

namespace {

/// What people copy from: the README and the documents in both languages.
std::vector<fs::path> documents() {
    const fs::path root{AIZUCHI_ROOT};
    std::vector<fs::path> all{root / "README.md"};
    for (const auto* language : {"en", "ja"}) {
        for (const auto& file : fs::directory_iterator{root / "docs" / language}) all.push_back(file.path());
    }
    std::ranges::sort(all);
    return all;
}

std::string text_of(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The blocks between three backticks with that word behind the first.
std::vector<std::string> blocks(const std::string& text, const std::string& of) {
    std::vector<std::string> all;
    std::istringstream lines{text};
    std::string block;
    bool in_block = false;
    bool wanted = false;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("```")) {
            if (wanted) block += line + "\n";
            continue;
        }
        if (in_block && wanted) all.push_back(std::exchange(block, {}));
        in_block = !in_block;
        wanted = in_block && line == "```" + of;
    }
    return all;
}

/// A config in whose place of `[server]` a part stands.
std::string with_part(const std::string& config, const std::string& part) {
    const auto at = config.find("[server]");
    const auto after = config.find("\n[", at);
    return config.substr(0, at) + part + config.substr(after);
}

/// Calls of the program in blocks, and between single backticks where nothing is left open (`[…]`, `…`).
std::vector<std::string> calls(const std::string& text) {
    std::vector<std::string> all;
    for (const auto& block : blocks(text, "")) {
        std::istringstream lines{block};
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("aizuchi ")) all.push_back(line.substr(0, line.find(" #")));
        }
    }
    for (auto tick = text.find("`aizuchi "); tick != std::string::npos;
         tick = text.find("`aizuchi ", tick + 1)) {
        const auto call = text.substr(tick + 1, text.find('`', tick + 1) - tick - 1);
        if (call.find_first_of("[\\") == std::string::npos && call.find("…") == std::string::npos)
            all.push_back(call);
    }
    return all;
}

std::vector<std::string> words_of(const std::string& call) {
    std::istringstream in{call};
    std::vector<std::string> words{std::istream_iterator<std::string>{in}, {}};
    words.erase(words.begin());
    return words;
}

/// A whole call gets as far as the config; a word that is only named, or asked about, has help.
bool is_understood(std::vector<std::string> words) {
    const auto last = words.back();
    if (words.front() == "help" || last == "--help" || last == "--version") return call(words).exit_code == 0;
    if (words.size() == 1) return call({"help", last}).exit_code == 0;
    const auto named = std::ranges::find(words, "--config");
    if (named != words.end()) words.erase(named, named + 2);
    words.insert(words.end(), {"--config", "/no/such/aizuchi.toml"});
    return call(words).err.starts_with("/no/such/aizuchi.toml:1:1: file: is not there");
}

}  // namespace

TEST_CASE("each config in the documents can be used as printed") {
    ::setenv("AIZUCHI_TEAMS_SECRET", "a-secret-of-some-length-for-the-examples", 1);
    const Folder folder;
    std::ifstream in{small_config(folder)};
    const std::string whole{std::istreambuf_iterator<char>{in}, {}};
    std::size_t seen = 0;
    for (const auto& file : documents()) {
        for (const auto& block : blocks(text_of(file), "toml")) {
            const bool is_whole = block.find("[pmo]") != std::string::npos;
            const auto config = folder.write("printed.toml", is_whole ? block : with_part(whole, block));
            const auto ended = call({"check", "--config", config});
            INFO(file.string() << "\n" << block << ended.err);
            CHECK(ended.exit_code == 0);
            ++seen;
        }
    }
    CHECK(seen >= 6);
}

TEST_CASE("each call of the program in the documents is one that it understands") {
    std::size_t seen = 0;
    for (const auto& file : documents()) {
        for (const auto& printed : calls(text_of(file))) {
            INFO(file.string() << ": " << printed);
            CHECK(is_understood(words_of(printed)));
            ++seen;
        }
    }
    CHECK(seen >= 20);
}
