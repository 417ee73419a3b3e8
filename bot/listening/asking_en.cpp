#include "bot/listening/asking.hpp"
#include "bot/listening/english.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bot::english {

namespace {

constexpr std::array<Text, 25> fillers{U"question", U"thanks",   U"thank you", U"but",   U"so",
                                       U"and",      U"ok",       U"okay",      U"also",  U"hi",
                                       U"hello",    U"hey",      U"well",      U"just",  U"then",
                                       U"yes",      U"sorry",    U"oh",        U"great", U"or",
                                       U"all",      U"everyone", U"everybody", U"team",  U"quick question"};
constexpr std::array<Text, 31> openers{
    U"how", U"what", U"what's", U"where",  U"when",    U"which",   U"who",  U"whose",
    U"why", U"can",  U"could",  U"do",     U"does",    U"did",     U"is",   U"are",
    U"was", U"were", U"will",   U"would",  U"should",  U"shall",   U"has",  U"have",
    U"may", U"am",   U"any",    U"anyone", U"anybody", U"where's", U"how's"};
constexpr std::array<Text, 27> sure_openers{
    U"how do i",     U"how can i",      U"how do we",    U"how can we",    U"how do you",   U"how would you",
    U"can i",        U"can we",         U"could you",    U"can anyone",    U"can anybody",  U"can someone",
    U"can somebody", U"could someone",  U"could anyone", U"does anyone",   U"does anybody", U"has anyone",
    U"has anybody",  U"is there a way", U"is there any", U"are there any", U"where do i",   U"where can i",
    U"should i",     U"what should i",  U"any idea"};
constexpr std::array<Text, 23> sure_without_mark{U"how do i",         U"how can i",
                                                 U"does anyone know", U"does anybody know",
                                                 U"can anyone tell",  U"can someone tell",
                                                 U"can anyone help",  U"can someone help",
                                                 U"could someone",    U"could anyone",
                                                 U"could you tell",   U"can you tell",
                                                 U"please tell me",   U"please let me know how",
                                                 U"i'd like to know", U"i would like to know",
                                                 U"where do i",       U"do i need",
                                                 U"do i have to",     U"do we need",
                                                 U"do we have to",    U"is it possible to",
                                                 U"is there a way to"};
constexpr std::array<Text, 10> tags{U"really", U"isn't it", U"doesn't it", U"don't you think", U"you know",
                                    U"huh",    U"eh",       U"seriously",  U"who knew",        U"why not"};
/// Behind what somebody wants to have confirmed.
constexpr std::array<Text, 7> confirming{U"right", U"correct", U"ok", U"okay", U"yes", U"no", U"yeah"};
constexpr std::array<Text, 12> rhetorical{
    U"how cool",   U"how great", U"how nice",   U"how good",        U"how amazing",    U"isn't that",
    U"isn't this", U"isn't it",  U"guess what", U"can you believe", U"who would have", U"you know what"};

constexpr bool parts_clauses(char32_t c) {
    return c == U',' || c == U':' || c == U';' || c == U'-';
}

// From the beginning, and from each comma or "but" on.
template <class Test>
bool any_clause(Text text, Test test) {
    for (;;) {
        text = trimmed(text);
        const auto filler =
            std::find_if(fillers.begin(), fillers.end(), [&](Text word) { return begins(text, word); });
        if (filler != fillers.end()) {
            text.remove_prefix(filler->size());
            continue;
        }
        if (test(text)) return true;
        const auto* const next = std::ranges::find_if(text, parts_clauses);
        if (next == text.end()) return false;
        text.remove_prefix(static_cast<std::size_t>(next - text.begin()));
    }
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Two letters as one number below 1024, whatever their case.
constexpr std::size_t pair(char32_t first, char32_t second) {
    return ((first & 31U) << 5U) | (second & 31U);
}

/// Whether something that is asked without a mark begins with these two letters.
constexpr auto beginnings = [] {
    std::array<bool, 1024> found{};
    for (const auto words : sure_without_mark) found.at(pair(words[0], words[1])) = true;
    return found;
}();

bool plain_ascii(std::string_view text) {
    const auto plain = [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); };
    return std::ranges::count_if(text, plain) ==
           std::ssize(text);  // all of them, which is quicker than to stop at one
}

bool begins(std::string_view text, Text words) {
    const auto same = [](char32_t word, char c) { return static_cast<char32_t>(lower(c)) == word; };
    return text.size() >= words.size() && std::equal(words.begin(), words.end(), text.begin(), same);
}

}  // namespace

bool may_ask(std::string_view text) {
    if (text.find('?') != std::string_view::npos || !plain_ascii(text)) return true;
    const auto letter = [&](std::size_t at) { return static_cast<char32_t>(text[at]); };
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!beginnings[pair(letter(at), letter(at + 1))]) continue;
        const bool inside = at > 0 && word_character(letter(at - 1));
        const auto begun = [&](Text words) { return begins(text.substr(at), words); };
        if (!inside && std::ranges::any_of(sure_without_mark, begun)) return true;
    }
    return false;
}

Asking asking(const Sentence& sentence) {
    const auto text = trimmed(sentence.text);
    const auto begins_any_of = [](const auto& set) {
        return [&set](Text clause) { return begins_with_any(clause, set); };
    };
    const bool sure = any_clause(text, begins_any_of(sure_without_mark));
    if (!sure && !sentence.question_mark) return Asking::No;
    if (any_clause(text, begins_any_of(rhetorical))) return Asking::No;
    if (sure) return Asking::Sure;
    if (ends_with_any(text, tags)) return Asking::No;
    if (any_clause(text, begins_any_of(sure_openers))) return Asking::Sure;
    if (ends_with_any(text, confirming))
        return begins_with_any(text, openers) ? Asking::Plain : Asking::Loose;
    return any_clause(text, begins_any_of(openers)) ? Asking::Plain : Asking::Loose;
}

}  // namespace bot::english
