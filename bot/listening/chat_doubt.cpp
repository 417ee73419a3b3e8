#include "bot/listening/chat_line.hpp"
#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/own_words.hpp"

#include <algorithm>
#include <array>

namespace bot {

namespace {

using Text = std::u32string_view;

constexpr Text separators = U" \n\r,、。.!;:・/-—\"「」“”*`";

constexpr std::array<Text, 18> denials{U"not",       U"never",  U"cannot", U"dont", U"doesnt", U"didnt",
                                       U"isnt",      U"wasnt",  U"hasnt",  U"cant", U"wont",   U"no need",
                                       U"no longer", U"no way", U"nope",   U"yet",  U"still",  U"stop"};
constexpr std::array<Text, 19> conditions{U"if",      U"when",    U"whenever", U"after",    U"once",
                                          U"until",   U"till",    U"unless",   U"before",   U"as soon as",
                                          U"in case", U"whether", U"provided", U"assuming", U"maybe",
                                          U"perhaps", U"might",   U"soon",     U"later"};
constexpr std::array<Text, 25> askers{U"is",   U"are",   U"was",   U"were",   U"did",   U"do",  U"does",
                                      U"has",  U"have",  U"had",   U"should", U"shall", U"can", U"could",
                                      U"may",  U"would", U"will",  U"who",    U"whose", U"why", U"how",
                                      U"what", U"which", U"where", U"any"};

constexpr std::array<Text, 22> denials_ja{U"未完",   U"未対応", U"未終",   U"未済", U"未回答", U"未返信",
                                          U"未処理", U"未了",   U"ません", U"ない", U"なく",   U"なかっ",
                                          U"せず",   U"ずに",   U"まだ",   U"不要", U"無理",   U"やめ",
                                          U"止め",   U"だめ",   U"ダメ",   U"禁止"};
constexpr std::array<Text, 15> conditions_ja{U"たら",   U"れば",   U"なら",     U"場合",   U"次第",
                                             U"完了後", U"終了後", U"た後",     U"たあと", U"とき",
                                             U"あとで", U"後で",   U"そのうち", U"今度",   U"いつか"};
/// … and what only sounds like a denial.
constexpr std::array<Text, 19> no_denials_ja{
    U"すみません",       U"すいません", U"申し訳ありません", U"申し訳ございません", U"返信不要",
    U"返信は不要",       U"回答不要",   U"回答は不要",       U"対応不要",           U"問題な",
    U"問題ありません",   U"問題はな",   U"問題はありません", U"問題ございません",   U"間違いな",
    U"間違いありません", U"少な",       U"差し支えな",       U"差し支えありません"};
constexpr std::array<Text, 8> question_ends_ja{U"か",       U"かな",   U"かね", U"かしら",
                                               U"でしょう", U"だろう", U"っけ", U"かも"};
constexpr std::array<Text, 5> question_signs_ja{U"ですか", U"ますか", U"ましたか", U"でしょうか",
                                                U"かどうか"};

std::u32string without_harmless(Text text) {
    std::u32string plain{text};
    for (const auto harmless : no_denials_ja) {
        for (auto at = plain.find(harmless); at != Text::npos; at = plain.find(harmless))
            plain.erase(at, harmless.size());
    }
    return plain;
}

bool denies_or_waits(Text text) {
    if (text.find(U"n't") != Text::npos || english::has_any(text, denials)) return true;
    if (english::has_any(text, conditions) || japanese::has_any(text, conditions_ja)) return true;
    return japanese::has_any(without_harmless(text), denials_ja);
}

bool asks_in_japanese(Text text) {
    const auto whole = japanese::trimmed(text, U"", separators);
    return japanese::ends_with_any(whole, question_ends_ja) || japanese::has_any(text, question_signs_ja);
}

}  // namespace

bool asks(const ChatLine& line) {
    const auto text = line.level();
    const auto said = text.substr(0, line.words_at());
    if (said.find(U'?') != Text::npos || asks_in_japanese(said)) return true;
    return line.gap() > 0 && english::begins_with_any(text, askers);
}

std::optional<PostNumber> another_post(const ChatLine& line) {
    if (line.in_a_row_with()) return line.in_a_row_with();
    return line.before(line.words_at()).take_post();
}

bool in_doubt(const ChatLine& line) {
    if (another_post(line)) return true;  // which of the two is meant?
    return asks(line) || denies_or_waits(without_quotations(line.level().substr(0, line.words_at())));
}

bool merely_denies(Text text) {
    constexpr std::array<Text, 12> denials_alone{U"not yet", U"no",     U"not now",  U"don't",
                                                 U"do not",  U"wait",   U"まだ",     U"まだです",
                                                 U"いいえ",  U"しない", U"しません", U"待って"};
    return std::ranges::find(denials_alone, japanese::trimmed(text, separators, separators)) !=
           denials_alone.end();
}

bool all_the_same(std::u32string_view text) {
    constexpr std::array<Text, 8> ways{U"anyway",   U"all the same", U"as it is", U"このまま",
                                       U"そのまま", U"このままで",   U"それでも", U"そのままで"};
    return std::ranges::find(ways, text) != ways.end();
}

}  // namespace bot
