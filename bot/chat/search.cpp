#include "bot/chat/search.hpp"

#include "bot/listening/script.hpp"
#include "bot/speaking/first_word.hpp"

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

Fits fits_words(std::string_view words, const Community& community) {
    return [wanted = words_in(folded(words)), &community](const Post& post) {
        const auto all = folded(post.text + "\n" + author_of(post, community));
        const auto stands = [&](const std::u32string& word) {
            return all.find(word) != std::u32string::npos;
        };
        return !wanted.empty() && std::ranges::all_of(wanted, stands);
    };
}

}  // namespace bot
