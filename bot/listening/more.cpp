#include "bot/listening/more.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

/// What is asked for …
constexpr std::array more{// English
                          Text{U"more"}, Text{U"next"}, Text{U"continue"}, Text{U"go on"}, Text{U"the rest"},
                          Text{U"rest"}, Text{U"others"}, Text{U"anything else"}, Text{U"what else"},
                          // Japanese
                          Text{U"もっと"}, Text{U"続き"}, Text{U"つづき"}, Text{U"続け"}, Text{U"つづけ"},
                          Text{U"次"}, Text{U"つぎ"}, Text{U"残り"}, Text{U"のこり"}, Text{U"ほか"},
                          Text{U"他"}, Text{U"さらに"}, Text{U"以降"}};

/// … of what, and how it is wished. Each may stand before, between and behind.
constexpr std::array beside{
    // English
    Text{U"show me"}, Text{U"show"}, Text{U"see"}, Text{U"list"}, Text{U"give me"}, Text{U"let me"},
    Text{U"view"}, Text{U"read"}, Text{U"and"}, Text{U"then"}, Text{U"the"}, Text{U"them"}, Text{U"ones"},
    Text{U"one"}, Text{U"posts"}, Text{U"post"}, Text{U"page"}, Text{U"pages"}, Text{U"please"}, Text{U"pls"},
    Text{U"ok"}, Text{U"yes"}, Text{U"any"}, Text{U"some"}, Text{U"are there"}, Text{U"is there"},
    Text{U"can i"}, Text{U"i want to"}, Text{U"what about"}, Text{U"all"}, Text{U"of"}, Text{U"five"},
    Text{U"ten"},
    // Japanese
    Text{U"見せて"}, Text{U"みせて"}, Text{U"見たい"}, Text{U"見る"}, Text{U"ください"}, Text{U"下さい"},
    Text{U"お願いします"}, Text{U"お願い"}, Text{U"表示して"}, Text{U"表示"}, Text{U"教えて"},
    Text{U"おしえて"}, Text{U"出して"}, Text{U"投稿"}, Text{U"ページ"}, Text{U"一覧"}, Text{U"リスト"},
    Text{U"件"}, Text{U"分"}, Text{U"まだ"}, Text{U"何か"}, Text{U"あります"}, Text{U"ある"}, Text{U"か"},
    Text{U"へ"}, Text{U"を"}, Text{U"も"}, Text{U"は"}, Text{U"の"}, Text{U"が"}, Text{U"に"}, Text{U"て"},
    Text{U"です"}, Text{U"、"}};

constexpr Text marks = U" .,!?、。・…:;~>»→\n0123456789";

/// Of an English word, only the whole of it.
bool begins(Text text, Text word) {
    if (!text.starts_with(word)) return false;
    const auto letter = [](char32_t character) { return character >= U'a' && character <= U'z'; };
    return !letter(word.back()) || text.size() == word.size() || !letter(text[word.size()]);
}

/// How long the longest of these words is with which it begins; nought where it begins with none.
template <class Words>
std::size_t first_of(Text text, const Words& words) {
    std::size_t longest = 0;
    for (const auto word : words) {
        if (begins(text, word)) longest = std::max(longest, word.size());
    }
    return longest;
}

}  // namespace

bool asks_for_more(Text text) {
    bool asks = false;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(marks), text.size()));
        if (text.empty()) return asks;
        const auto asked = first_of(text, more);
        const auto size = std::max(asked, first_of(text, beside));
        if (size == 0) return false;
        asks |= asked == size;
        text.remove_prefix(size);
    }
}

}  // namespace bot
