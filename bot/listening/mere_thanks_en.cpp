#include "bot/listening/english.hpp"
#include "bot/listening/mere_thanks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bot::english {

namespace {

constexpr std::array<Text, 13> thanking{U"thank you so much",
                                        U"thank you very much",
                                        U"thank you",
                                        U"thanks so much",
                                        U"thanks a lot",
                                        U"thanks a million",
                                        U"many thanks",
                                        U"thanks",
                                        U"thx",
                                        U"ty",
                                        U"tysm",
                                        U"cheers",
                                        U"much appreciated"};
constexpr std::array<Text, 116> friendly_words{U"i appreciate it",
                                               U"appreciate it",
                                               U"appreciated",
                                               U"i appreciate your help",
                                               U"appreciate your help",
                                               U"got it",
                                               U"i got it",
                                               U"understood",
                                               U"noted",
                                               U"ok",
                                               U"okay",
                                               U"great",
                                               U"perfect",
                                               U"awesome",
                                               U"nice",
                                               U"cool",
                                               U"wonderful",
                                               U"brilliant",
                                               U"excellent",
                                               U"lovely",
                                               U"good",
                                               U"that helps",
                                               U"that helped",
                                               U"this helps",
                                               U"this helped",
                                               U"that helps a lot",
                                               U"that helped a lot",
                                               U"very helpful",
                                               U"super helpful",
                                               U"so helpful",
                                               U"really helpful",
                                               U"helpful",
                                               U"that's helpful",
                                               U"that was helpful",
                                               U"it works",
                                               U"it works now",
                                               U"works now",
                                               U"that works",
                                               U"that worked",
                                               U"it worked",
                                               U"worked",
                                               U"works",
                                               U"works for me",
                                               U"works like a charm",
                                               U"solved",
                                               U"problem solved",
                                               U"it's working now",
                                               U"will do",
                                               U"will try",
                                               U"i will try",
                                               U"i will try it",
                                               U"i'll try",
                                               U"i'll try it",
                                               U"i'll try that",
                                               U"i'll try it out",
                                               U"i'll give it a try",
                                               U"will give it a try",
                                               U"will try that",
                                               U"will try it",
                                               U"let me try",
                                               U"i'll try this",
                                               U"makes sense",
                                               U"that makes sense",
                                               U"good to know",
                                               U"yes",
                                               U"yep",
                                               U"sure",
                                               U"all good",
                                               U"done",
                                               U"all",
                                               U"everyone",
                                               U"everybody",
                                               U"team",
                                               U"folks",
                                               U"both",
                                               U"again",
                                               U"tomorrow",
                                               U"today",
                                               U"now",
                                               U"lol",
                                               U"haha",
                                               U"in advance",
                                               U"and",
                                               U"so much",
                                               U"that was really helpful",
                                               U"that was very helpful",
                                               U"that was so helpful",
                                               U"this was helpful",
                                               U"that did the trick",
                                               U"did the trick",
                                               U"ah",
                                               U"oh",
                                               U"wow",
                                               U"amazing",
                                               U"fantastic",
                                               U"super",
                                               U"i'll share it with my team",
                                               U"i'll share this with my team",
                                               U"will share it with my team",
                                               U"i will share it with my team",
                                               U"i'll share it",
                                               U"will share",
                                               U"i will try that",
                                               U"i will do that",
                                               U"i'll do that",
                                               U"next week",
                                               U"later",
                                               U"later today",
                                               U"this afternoon",
                                               U"on monday",
                                               U"best regards",
                                               U"kind regards",
                                               U"regards",
                                               U"best",
                                               U"very much",
                                               U"so quickly"};
constexpr std::array<Text, 27> not_only_thanks{
    U"but",     U"however", U"though", U"although", U"still",   U"not",    U"no",    U"error", U"errors",
    U"fail",    U"fails",   U"failed", U"except",   U"how",     U"what",   U"why",   U"where", U"only",
    U"nothing", U"broken",  U"wrong",  U"yet",      U"doesn't", U"didn't", U"can't", U"won't", U"isn't"};
constexpr std::size_t longest_reason = 70;

template <class Set>
std::size_t longest_beginning(Text text, const Set& set) {
    std::size_t longest = 0;
    for (const auto words : set) {
        if (begins(text, words)) longest = std::max(longest, words.size());
    }
    return longest;
}

// "for the quick answer", "to you both"
bool only_a_reason(Text text) {
    const bool reason = begins(text, U"for") || begins(text, U"to");
    return reason && text.size() <= longest_reason && !has_any(text, not_only_thanks);
}

bool name(Text word) {
    const auto small = [](char32_t c) {
        return (c >= U'a' && c <= U'z') || c >= 0xC0 || c == U'-' || c == U'\'';
    };
    const auto big = [](char32_t c) { return c >= U'A' && c <= U'Z'; };
    return word.size() > 1 && (big(word.front()) || word.front() == U'@') &&
           std::all_of(word.begin() + 1, word.end(), [&](char32_t c) { return small(c) || big(c); }) &&
           std::any_of(word.begin() + 1, word.end(), small);
}

// Up to two names at the end: "Thanks, Sato-san", "Thank you Misaki Ogawa".
bool only_names(Text as_written) {
    for (int count = 0; count < 2 && !as_written.empty(); ++count) {
        const auto end = std::min(as_written.find(U' '), as_written.size());
        if (!name(as_written.substr(0, end))) return false;
        as_written = trimmed(as_written.substr(end));
    }
    return as_written.empty();
}

// A part of a sentence with its capitals.
Text as_written(const Sentence& sentence, Text part) {
    return Text{sentence.as_written}.substr(static_cast<std::size_t>(part.data() - sentence.text.data()),
                                            part.size());
}

// "Thanks Ito, that works": past the names, up to the comma.
std::size_t names_before_a_comma(Text as_written) {
    const auto comma = as_written.find(U',');
    return comma != Text::npos && only_names(as_written.substr(0, comma)) ? comma : 0;
}

// "Ken Sato Thanks!", "Ken, thanks!": past up to three names, where thanks follow.
Text without_names_in_front(const Sentence& sentence, Text text) {
    constexpr int most = 3;
    auto rest = text;
    for (int count = 0; count < most; ++count) {
        const auto word =
            as_written(sentence, rest).substr(0, std::min(rest.find_first_of(U" ,:"), rest.size()));
        if (!name(word) || begins_with_any(rest, not_only_thanks)) return text;
        rest = trimmed(rest.substr(word.size()));
        if (longest_beginning(rest, thanking) > 0) return rest;
    }
    return text;
}

// Up to a comma, or the whole line: "Hi Ito,".
Text without_a_greeting(const Sentence& sentence) {
    constexpr std::array<Text, 4> greetings{U"hi", U"hello", U"hey", U"dear"};
    const auto text = trimmed(sentence.text);
    const auto end = text.find_first_of(text.starts_with(U"@") ? U", " : U",");
    const auto greeting = longest_beginning(text, greetings);
    if (const auto thanks = without_names_in_front(sentence, text); thanks.size() < text.size())
        return thanks;
    if (greeting == 0 && !text.starts_with(U"@")) return text;
    if (end != Text::npos) return text.substr(end);
    return greeting > 0 && only_names(trimmed(as_written(sentence, text.substr(greeting)))) ? Text{} : text;
}

/// With the mark of a question anything else asks: "ok?", "Thanks, right?".
bool ends_in_thanks(Text text) {
    return ends_with_any(text, thanking) ||
           (longest_beginning(text, thanking) > 0 && !ends_with_any(text, friendly_words));
}

}  // namespace

bool mere_thanks(const Sentence& sentence) {
    auto rest = without_a_greeting(sentence);
    bool thanked = false;
    if (sentence.question_mark && !ends_in_thanks(trimmed(rest))) return false;
    while (!(rest = trimmed(rest)).empty()) {
        const auto written = as_written(sentence, rest);
        if (thanked && (only_a_reason(rest) || only_names(written))) return true;
        const auto names = thanked ? names_before_a_comma(written) : 0;
        if (names > 0) {
            rest.remove_prefix(names);
            continue;
        }
        const auto thanks = longest_beginning(rest, thanking);
        thanked = thanked || thanks > 0;
        const auto words = std::max(thanks, longest_beginning(rest, friendly_words));
        if (words == 0) return false;
        rest.remove_prefix(words);
    }
    return true;
}

}  // namespace bot::english
