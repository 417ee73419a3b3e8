#include "bot/chat/search.hpp"

#include "bot/listening/spelling.hpp"
#include "bot/speaking/names.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace bot {

namespace {

std::vector<std::u32string> words_in(std::u32string_view text) {
    constexpr std::u32string_view blank = U" \n\r、。,";
    std::vector<std::u32string> words;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
        if (text.empty()) return words;
        const auto length = std::min(text.find_first_of(blank), text.size());
        words.emplace_back(text.substr(0, length));
        text.remove_prefix(length);
    }
}

}  // namespace

Search search_for(std::string_view words, const Community& community, std::size_t limit) {
    Search search{.words = words_in(folded(words)), .limit = limit};
    for (const auto& [account, id] : community.accounts) {
        if (const auto* person = community.person(id)) search.called[account] = person->name;
    }
    return search;
}

bool fits(const Post& post, const Search& search) {
    const auto called = search.called.find(post.author);
    const auto author = called == search.called.end() ? display_name(post.author_name) : called->second;
    const auto all = folded(post.text + "\n" + author);
    const auto stands = [&](const std::u32string& word) { return all.find(word) != std::u32string::npos; };
    return !search.words.empty() && std::ranges::all_of(search.words, stands);
}

}  // namespace bot
