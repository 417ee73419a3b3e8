#include "bot/listening/greeting.hpp"

#include "bot/listening/own_words.hpp"
#include "bot/listening/spelling.hpp"
#include "bot/listening/vocabulary.hpp"

#include <array>
#include <string>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr std::array<Text, 6> morning{U"good morning",         U"morning", U"mornin", U"おはようございます",
                                      U"おはようございま〜す", U"おはよう"};
constexpr std::array<Text, 3> evening{U"good evening", U"こんばんは", U"こんばんわ"};
constexpr std::array<Text, 34> day{U"hi",
                                   U"hello",
                                   U"hey",
                                   U"hiya",
                                   U"howdy",
                                   U"greetings",
                                   U"good day",
                                   U"good afternoon",
                                   U"hello there",
                                   U"hi there",
                                   U"hey there",
                                   U"yo",
                                   U"how are you",
                                   U"how's it going",
                                   U"how do you do",
                                   U"nice to meet you",
                                   U"こんにちは",
                                   U"こんにちわ",
                                   U"こんちは",
                                   U"はじめまして",
                                   U"初めまして",
                                   U"どうも",
                                   U"お疲れ様です",
                                   U"お疲れさまです",
                                   U"お疲れ様でした",
                                   U"お疲れさまでした",
                                   U"おつかれさまです",
                                   U"おつかれさまでした",
                                   U"お疲れ様",
                                   U"お疲れさま",
                                   U"おつかれさま",
                                   U"お世話になっております",
                                   U"お世話になっています",
                                   U"やあ"};
/// What may stand beside.
constexpr std::array<Text, 31> beside{U"bot",
                                      U"aizuchi",
                                      U"everyone",
                                      U"everybody",
                                      U"all",
                                      U"there",
                                      U"team",
                                      U"to you",
                                      U"and",
                                      U"doing",
                                      U"today",
                                      U"again",
                                      U"my friend",
                                      U"the",
                                      U"相槌",
                                      U"ボット",
                                      U"さん",
                                      U"くん",
                                      U"みなさん",
                                      U"皆さん",
                                      U"皆様",
                                      U"今日も",
                                      U"本日も",
                                      U"本日もよろしくお願いします",
                                      U"よろしくお願いいたします",
                                      U"よろしくお願いします",
                                      U"よろしくおねがいします",
                                      U"よろしく",
                                      U"どうぞ",
                                      U"です",
                                      U"ちゃん"};
constexpr Text marks = U" \n\r\t.,!?、。・…~〜ー@:;()^_笑w";

bool has_any(Text text, const auto& words) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool inside = at > 0 && latin_or_digit(text[at - 1]) && latin_or_digit(text[at]);
        if (!inside && longest_of(text.substr(at), words) > 0) return true;
    }
    return false;
}

}  // namespace

std::optional<Greeting> greeting(std::string_view text) {
    constexpr std::size_t longest = 200;
    if (text.size() > longest) return {};
    auto level = folded(own_words(text));
    for (auto& c : level) {
        if (decorates(c)) c = U' ';
    }
    if (!made_of(level, marks, morning, evening, day, beside)) return {};
    if (has_any(level, morning)) return Greeting::Morning;
    if (has_any(level, evening)) return Greeting::Evening;
    return has_any(level, day) ? std::optional{Greeting::AnyTime} : std::nullopt;
}

}  // namespace bot
