#include "bot/listening/thread.hpp"

#include "bot/listening/asking.hpp"
#include "bot/listening/mere_thanks.hpp"
#include "bot/listening/own_words.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace bot {

namespace {

constexpr std::size_t longest_sure = 8000;  // bytes in own words; of what is longer, nothing is sure
constexpr std::size_t longest_told = 65'536;

bool too_long(std::string_view text) {
    if (text.size() <= longest_sure) return false;
    return text.size() > longest_told || own_words(text).size() > longest_sure;
}

Asking asking(const Sentence& sentence) {
    return sentence.japanese ? japanese::asking(sentence) : english::asking(sentence);
}

bool thanks(const Sentence& sentence) {
    return sentence.japanese ? japanese::mere_thanks(sentence) : english::mere_thanks(sentence);
}

/// Marks, a smile, a picture that moves. Not so where somebody is called, or something was brought along.
bool says_nothing(const Spoken& heard, std::string_view reply) {
    if (heard.asked || heard.named) return false;
    const auto text = decode(reply);
    const auto brought = foreign_in(text);
    if (brought.empty()) return heard.anything;
    return std::ranges::all_of(brought, [&](const Foreign& part) {
        const auto line = std::u32string_view{text}.substr(part.from, part.to - part.from);
        return part.kind == Foreign::Kind::Line && moves_or_sticks(line);
    });
}

}  // namespace

ReplySort sort_of(std::string_view reply, const std::vector<std::string>& names) {
    if (too_long(reply)) return ReplySort::Else;
    const auto heard = spoken(reply, names);
    const auto& all = heard.sentences;
    const auto asks = [](const Sentence& sentence) {
        return !thanks(sentence) && asking(sentence) != Asking::No;
    };
    if (std::any_of(all.begin(), all.end(), asks)) return ReplySort::Question;
    if (all.empty()) return says_nothing(heard, reply) ? ReplySort::Thanks : ReplySort::Else;
    return std::all_of(all.begin(), all.end(), thanks) ? ReplySort::Thanks : ReplySort::Else;
}

bool is_clear_question(std::string_view post) {
    if (too_long(post) || !english::may_ask(post)) return false;
    auto all = spoken(post).sentences;
    while (!all.empty() && thanks(all.back())) all.pop_back();
    if (all.empty()) return false;
    const auto sure = [](const Sentence& sentence) { return asking(sentence) == Asking::Sure; };
    return asking(all.back()) >= Asking::Plain || std::any_of(all.begin(), all.end(), sure);
}

}  // namespace bot
