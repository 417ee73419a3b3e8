#include "bot/listening/asking.hpp"
#include "bot/listening/japanese.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bot::japanese {

namespace {

constexpr std::array<Text, 9> polite_questions{U"ですか",   U"ますか",     U"ましたか",
                                               U"でしたか", U"ませんか",   U"ますかね",
                                               U"ですかね", U"でしたっけ", U"ましたっけ"};
constexpr std::array<Text, 2> musing_questions{U"でしょうか", U"でしょうかね"};
constexpr std::array<Text, 3> opinions{U"くないですか", U"じゃないですか", U"ではないですか"};
constexpr std::array<Text, 9> not_asking{U"そうですか",     U"そうなんですか", U"そうだったんですか",
                                         U"そうでしたか",   U"本当ですか",     U"ほんとですか",
                                         U"ほんとうですか", U"マジですか",     U"まじですか"};
/// Of somebody they are asked; a story begins with them as well.
constexpr std::array<Text, 9> asked_of_all{U"ご存じですか", U"ご存知ですか",   U"知っていますか",
                                           U"知ってますか", U"知りませんか",   U"わかりますか",
                                           U"分かりますか", U"ご存じですかね", U"ご存知ですかね"};
constexpr std::array<Text, 5> somebody{U"誰か", U"だれか", U"どなたか", U"方は", U"方、"};
constexpr std::array<Text, 6> invitations{U"しませんか", U"みませんか",   U"行きませんか",
                                          U"ましょうか", U"やりませんか", U"話しませんか"};

constexpr std::array<Text, 4> ways{U"どうすれば", U"どうしたら", U"どうやれば", U"どうやって"};
constexpr std::array<Text, 14> way_endings{U"どうすれば",   U"どうしたら",   U"どうやれば", U"か",
                                           U"の",           U"いい",         U"よい",       U"良い",
                                           U"わかりません", U"分かりません", U"わからない", U"分からない",
                                           U"迷っています", U"困っています"};
constexpr std::array<Text, 15> interrogatives{U"どう",   U"なぜ",   U"なに",   U"何",     U"いつ",
                                              U"どこ",   U"だれ",   U"誰",     U"どれ",   U"どの",
                                              U"どちら", U"どっち", U"いくら", U"どんな", U"なんで"};
constexpr std::array<Text, 4> wondering{U"のか", U"かな", U"だろうか", U"だろう"};
constexpr std::array<Text, 6> tags{U"よね", U"ね", U"でしょ", U"でしょう", U"っけな", U"じゃん"};
constexpr std::array<Text, 12> exclamations{U"え",   U"えっ",   U"ええ",   U"へえ", U"ん",     U"マジ",
                                            U"まじ", U"マジで", U"まじで", U"本当", U"本当に", U"ほんと"};

constexpr std::array<Text, 16> requests{
    U"教えて下さい",         U"教えてほしい",     U"教えて欲しい",     U"教えていただけます",
    U"教えていただけません", U"教えていただける", U"教えていただけれ", U"教えていただきたい",
    U"教えて頂け",           U"教えて頂きたい",   U"教えてもらえます", U"教えてもらえません",
    U"教えてもらえる",       U"教えてもらえれ",   U"ご教示",           U"知っている方"};

bool asks_for_a_way(Text text) {
    return has_any(text, ways) && ends_with_any(text, way_endings);
}

Asking polite(Text text) {
    if (ends_with_any(text, opinions)) return Asking::No;
    if (ends_with_any(text, asked_of_all)) return has_any(text, somebody) ? Asking::Sure : Asking::Plain;
    if (ends_with_any(text, musing_questions) || ends_with_any(text, invitations)) return Asking::Plain;
    return ends_with_any(text, polite_questions) ? Asking::Sure : Asking::No;
}

Asking casual(Text text) {
    const auto whole = trimmed(text, separators, separators);
    const bool exclaims = std::find(exclamations.begin(), exclamations.end(), whole) != exclamations.end();
    if (exclaims) return Asking::No;
    if (ends_with_any(text, tags)) return Asking::Loose;
    if (ends_with_any(text, wondering)) return Asking::Loose;
    return has_any(text, interrogatives) ? Asking::Plain : Asking::Loose;
}

}  // namespace

bool requests_something(Text text) {
    if (has_any(text, requests)) return true;
    const Text please = U"教えてください";
    const auto found = text.find(please);
    return found != Text::npos && !text.substr(found + please.size()).starts_with(U"ま");
}

Asking asking(const Sentence& sentence) {
    const auto text = trimmed(sentence.text, separators, U" 、,・-()[]^_:;*|~ー笑w");
    if (requests_something(text) || asks_for_a_way(text)) return Asking::Sure;
    if (ends_with_any(text, not_asking)) return Asking::No;
    const auto asked_politely = polite(text);
    if (asked_politely != Asking::No || !sentence.question_mark) return asked_politely;
    return casual(text);
}

}  // namespace bot::japanese
