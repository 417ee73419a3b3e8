#include "adapters/terminal/listing.hpp"
#include "adapters/terminal/words.hpp"
#include "bot/chat/search.hpp"

#include <memory>

namespace terminal {

namespace {

struct Options {
    std::vector<std::string> words{};
    std::size_t limit = 20;
    bool json = false;
};

Outcome find_them(const Options& given, const Desk& desk) {
    std::string words;
    for (const auto& one : given.words) words += one + " ";
    return listed(desk.records.find(bot::search_for(words, *desk.community, given.limit)), given.json, desk);
}

}  // namespace

void words::find(Vocabulary& posts) {
    const auto given = std::make_shared<Options>();
    posts
        .word_that_asks("find", "posts by words in their text or their author's name, the latest first",
                        [given](const Desk& desk) { return find_them(*given, desk); })
        .needs("WORDS", given->words, "what to look for; each word must stand there")
        .takes("--limit", given->limit, 10'000, "the latest so many")
        .takes("--json", given->json, "for scripts");
}

}  // namespace terminal
