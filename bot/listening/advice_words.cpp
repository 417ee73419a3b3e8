#include "bot/listening/advice_words.hpp"

#include "bot/listening/english.hpp"
#include "bot/listening/japanese.hpp"
#include "bot/listening/sentences.hpp"
#include "bot/listening/thread.hpp"
#include "bot/listening/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace bot {

namespace {

using Text = std::u32string_view;

/// What one sentence says to the asking.
enum class Says { Words, Answered, Cannot, Later, Manners, But };

namespace ja {

constexpr std::size_t short_sentence = 24;

constexpr std::array<Text, 34> cannot{
    U"わかりません",       U"分かりません",   U"判りません",         U"わからないです",   U"分からないです",
    U"わからない",         U"分からない",     U"わかりかねます",     U"分かりかねます",   U"知りません",
    U"知らないです",       U"存じません",     U"存じ上げません",     U"詳しくないです",   U"詳しくありません",
    U"詳しくない",         U"力になれません", U"力になれないです",   U"役に立てません",   U"答えられません",
    U"お答えできません",   U"回答できません", U"お手伝いできません", U"手伝えません",     U"専門外です",
    U"専門ではありません", U"担当外です",     U"担当ではありません", U"担当ではないです", U"無理です",
    U"パスします",         U"パスで",         U"お手上げです",       U"自信がありません"};
constexpr std::array<Text, 12> answered{U"答えました",       U"答えてあります", U"答えています",
                                        U"答えておきました", U"回答しました",   U"回答済みです",
                                        U"回答済み",         U"返信しました",   U"返信済みです",
                                        U"返信済み",         U"返事しました",   U"コメントしました"};
constexpr std::array<Text, 4> written{U"書きました", U"書き込みました", U"書いておきました",
                                      U"書いてあります"};
constexpr std::array<Text, 3> thread{U"スレッド", U"チャネル", U"チャンネル"};
constexpr std::array<Text, 15> later{U"確認します",   U"確認してみます", U"調べます",      U"調べてみます",
                                     U"見てみます",   U"見ます",         U"考えます",      U"考えてみます",
                                     U"検討します",   U"聞いてみます",   U"答えます",      U"返信します",
                                     U"お返事します", U"回答します",     U"お待ちください"};
constexpr std::array<Text, 10> sorry{
    U"すみません",         U"すいません",     U"ごめんなさい",   U"ごめん",       U"申し訳ありません",
    U"申し訳ございません", U"申し訳ないです", U"お疲れさまです", U"お疲れ様です", U"こんにちは"};
constexpr std::array<Text, 6> but{U"でも", U"ただ", U"しかし", U"けど", U"とはいえ", U"一方"};

Text without_sorry(Text text) {
    for (const auto words : sorry) {
        if (!text.starts_with(words)) continue;
        text.remove_prefix(words.size());
        return japanese::trimmed(text, U"、, が", U"");
    }
    return text;
}

Says says(Text text) {
    text = japanese::trimmed(without_sorry(text), U" 、,・", U" 、,~〜ー笑wねよm()^_");
    if (text.empty()) return Says::Manners;
    if (std::ranges::any_of(but, [&](Text word) { return text.starts_with(word); })) return Says::But;
    if (text.size() > short_sentence) return Says::Words;
    if (japanese::ends_with_any(text, cannot)) return Says::Cannot;
    const bool in_thread = japanese::ends_with_any(text, written) && japanese::has_any(text, thread);
    if (in_thread || japanese::ends_with_any(text, answered)) return Says::Answered;
    return japanese::ends_with_any(text, later) ? Says::Later : Says::Words;
}

}  // namespace ja

namespace en {

constexpr std::ptrdiff_t few_words = 12;

constexpr std::array<Text, 22> cannot{
    U"i don't know",         U"i do not know",   U"no idea",      U"no clue",          U"can't help",
    U"cannot help",          U"can not help",    U"can't answer", U"cannot answer",    U"unable to help",
    U"wouldn't know",        U"not my area",     U"not my field", U"not my expertise", U"outside my area",
    U"outside my expertise", U"out of my depth", U"beyond me",    U"not sure either",  U"don't really know",
    U"i'm not sure",         U"i am not sure"};
constexpr std::array<Text, 20> answered{
    U"i answered",      U"i replied",         U"i have answered",     U"i've answered",
    U"i have replied",  U"i've replied",      U"i responded",         U"already answered",
    U"already replied", U"already responded", U"answered already",    U"replied already",
    U"just answered",   U"just replied",      U"answered in the",     U"replied in the",
    U"answered there",  U"replied there",     U"wrote in the thread", U"posted my answer"};
constexpr std::array<Text, 18> later{
    U"i'll check",    U"i will check",  U"let me check",    U"will check",     U"i'll look",
    U"i will look",   U"let me look",   U"looking into it", U"will look into", U"i'll have a look",
    U"i'll get back", U"will get back", U"let me think",    U"i'll think",     U"i'll answer",
    U"i'll reply",    U"i'll ask",      U"give me"};
constexpr std::array<Text, 6> sorry{U"sorry",      U"apologies",   U"my apologies",
                                    U"i'm afraid", U"i am afraid", U"hi"};
constexpr std::array<Text, 3> whole{U"pass", U"dunno", U"idk"};

Text without_sorry(Text text) {
    for (const auto words : sorry) {
        if (english::begins(text, words)) return english::trimmed(text.substr(words.size()));
    }
    return text;
}

Says says(Text text) {
    text = without_sorry(english::trimmed(text));
    if (text.empty()) return Says::Manners;
    if (english::begins(text, U"but") || english::begins(text, U"though")) return Says::But;
    const bool goes_on = english::has(text, U"but") || english::has(text, U"though");
    if (goes_on || std::ranges::count(text, U' ') >= few_words) return Says::Words;
    if (english::has_any(text, cannot) || std::ranges::find(whole, text) != whole.end()) return Says::Cannot;
    if (english::has_any(text, answered) || text == U"done") return Says::Answered;
    return english::has_any(text, later) ? Says::Later : Says::Words;
}

}  // namespace en

Says says(const Sentence& sentence) {
    const auto said = sentence.japanese ? ja::says(sentence.text) : en::says(sentence.text);
    const bool manners = said == Says::Words && sort_of(encode(sentence.text)) == ReplySort::Thanks;
    return manners ? Says::Manners : said;
}

}  // namespace

AdviceWord advice_word(std::string_view text) {
    std::vector<Says> all;
    for (const auto& sentence : spoken(text).sentences) {
        const auto said = says(sentence);
        if (said != Says::Manners) all.push_back(said);
    }
    if (all.empty()) return AdviceWord::Nothing;
    if (all.front() == Says::Cannot) {
        if (all.size() == 1) return AdviceWord::CannotHelp;
        return all[1] == Says::But ? AdviceWord::Words : AdviceWord::CannotHelpBecause;
    }
    if (all.size() > 1) return AdviceWord::Words;
    if (all.front() == Says::Answered) return AdviceWord::Answered;
    return all.front() == Says::Later ? AdviceWord::Later : AdviceWord::Words;
}

}  // namespace bot
