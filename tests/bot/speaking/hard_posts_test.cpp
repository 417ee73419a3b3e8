#include "bot/listening/thread.hpp"
#include "bot/speaking/thanks.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <string>

// Twenty posts in each language that nobody would like to answer wrongly; `./dev words FILE` prints forty
// first words for each, to be read aloud.

namespace {

using namespace bot;

struct Hard {
    bool question = false;
    std::string text{};
};

std::vector<Hard> hard_posts(const std::string& language) {
    std::ifstream lines{AIZUCHI_SAMPLES "/hard_posts/" + language + ".txt"};
    std::vector<Hard> all;
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        all.push_back({line.substr(0, tab) == "question", line.substr(tab + 1)});
    }
    return all;
}

}  // namespace

TEST_CASE("a hard post is called a question only where it asks one") {
    for (const auto* language : {"ja", "en"}) {
        const auto all = hard_posts(language);
        CHECK(all.size() == 20);
        for (const auto& post : all) {
            INFO(post.text);
            CHECK(is_clear_question(post.text) == post.question);
        }
    }
}
