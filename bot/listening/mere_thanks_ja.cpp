#include "bot/listening/japanese.hpp"
#include "bot/listening/mere_thanks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace bot::japanese {

namespace {

constexpr std::array<Text, 22> thanking{U"ありがとうございます",
                                        U"ありがとうございました",
                                        U"ありがとうございまーす",
                                        U"ありがとう",
                                        U"ありがとうです",
                                        U"ありがとうでした",
                                        U"感謝",
                                        U"感謝です",
                                        U"感謝します",
                                        U"感謝いたします",
                                        U"感謝しています",
                                        U"助かりました",
                                        U"助かります",
                                        U"勉強になりました",
                                        U"勉強になります",
                                        U"参考になりました",
                                        U"参考になります",
                                        U"参考にさせていただきます",
                                        U"あざす",
                                        U"あざっす",
                                        U"あざます",
                                        U"おおきに"};

constexpr std::array<Text, 20> not_only_thanks{
    U"ますが", U"ですが", U"たが", U"けど", U"けれど", U"でも", U"しかし", U"ない", U"ません",   U"なかった",
    U"できず", U"エラー", U"失敗", U"だめ", U"ダメ",   U"まだ", U"なぜ",   U"どう", U"ところで", U"のに"};

constexpr std::array<Text, 5> conditions{U"と", U"たら", U"ば", U"なら", U"ても"};
constexpr std::size_t longest_before_thanks = 40;
constexpr Text pauses = U"、, ";

constexpr std::array<Text, 101> friendly_words{U"了解いたしました",
                                               U"了解しました",
                                               U"了解です",
                                               U"了解",
                                               U"承知いたしました",
                                               U"承知しました",
                                               U"承知です",
                                               U"承知",
                                               U"かしこまりました",
                                               U"わかりました",
                                               U"分かりました",
                                               U"なるほどです",
                                               U"なるほど",
                                               U"できました",
                                               U"出来ました",
                                               U"解決しました",
                                               U"解決です",
                                               U"うまくいきました",
                                               U"動きました",
                                               U"使えました",
                                               U"開けました",
                                               U"直りました",
                                               U"入れました",
                                               U"見つかりました",
                                               U"試してみます",
                                               U"試します",
                                               U"ためしてみます",
                                               U"やってみます",
                                               U"使ってみます",
                                               U"確認します",
                                               U"確認しました",
                                               U"確認してみます",
                                               U"見てみます",
                                               U"読んでみます",
                                               U"調べてみます",
                                               U"参考にします",
                                               U"そうします",
                                               U"早速",
                                               U"さっそく",
                                               U"とても",
                                               U"すごく",
                                               U"大変",
                                               U"本当に",
                                               U"ほんとに",
                                               U"すみません",
                                               U"おかげさまで",
                                               U"おかげで",
                                               U"無事に",
                                               U"無事",
                                               U"これで",
                                               U"今度",
                                               U"今夜",
                                               U"明日",
                                               U"あとで",
                                               U"後で",
                                               U"はい",
                                               U"オッケーです",
                                               U"okです",
                                               U"ok",
                                               U"おっけーです",
                                               U"いいですね",
                                               U"良いですね",
                                               U"嬉しいです",
                                               U"うれしいです",
                                               U"安心しました",
                                               U"すっきりしました",
                                               U"スッキリしました",
                                               U"よかったです",
                                               U"良かったです",
                                               U"よろしくお願いします",
                                               U"よろしくお願いいたします",
                                               U"宜しくお願いします",
                                               U"引き続き",
                                               U"さすがです",
                                               U"りょうかいです",
                                               U"りょうかいしました",
                                               U"理解しました",
                                               U"理解できました",
                                               U"分かりやすかったです",
                                               U"わかりやすかったです",
                                               U"お手数をおかけしました",
                                               U"お手数おかけしました",
                                               U"共有します",
                                               U"共有させていただきます",
                                               U"みんなにも",
                                               U"皆にも",
                                               U"チームにも",
                                               U"部署でも",
                                               U"部署にも",
                                               U"週明けに",
                                               U"来週",
                                               U"今日",
                                               U"おお",
                                               U"おー",
                                               U"わあ",
                                               U"やった",
                                               U"すばらしいです",
                                               U"素晴らしいです",
                                               U"すごいです",
                                               U"完璧です",
                                               U"です"};

Text longest_prefix(Text text) {
    Text longest;
    const auto consider = [&](Text word) {
        if (word.size() > longest.size() && text.starts_with(word)) longest = word;
    };
    std::for_each(friendly_words.begin(), friendly_words.end(), consider);
    std::for_each(thanking.begin(), thanking.end(), consider);
    return longest;
}

// "ただ" objects, but not within いただき.
bool objects(Text text) {
    constexpr Text only = U"ただ";
    for (auto at = text.find(only); at != Text::npos; at = text.find(only, at + 1)) {
        if (at == 0 || text[at - 1] != U'い') return true;
    }
    return has_any(text, not_only_thanks);
}

bool thanks_at_its_end(Text text) {
    for (const auto ending : thanking) {
        if (!text.ends_with(ending)) continue;
        const auto before = text.substr(0, text.size() - ending.size());
        if (before.size() > longest_before_thanks) return false;
        const auto wish = ending == U"助かります" && ends_with_any(before, conditions);
        const auto clear = before.find(U"すみません") == 0 ? before.substr(5) : before;
        return !wish && !objects(clear) && !requests_something(clear);
    }
    return false;
}

void replace(std::u32string& text, Text old, Text by) {
    for (auto at = text.find(old); at != Text::npos; at = text.find(old, at + by.size()))
        text.replace(at, old.size(), by);
}

/// Thanks are written in many ways: アリガトウゴザイマス, 有難う御座います, ありがとー, ありがとぉ.
std::u32string thanks_spelling(Text text) {
    constexpr std::array<std::pair<Text, Text>, 9> spellings{{{U"アリガト", U"ありがと"},
                                                              {U"有り難う", U"ありがと"},
                                                              {U"有難う", U"ありがと"},
                                                              {U"ありがとう", U"ありがと"},
                                                              {U"ありがとウ", U"ありがと"},
                                                              {U"ありがとぅ", U"ありがと"},
                                                              {U"ありがとぉ", U"ありがと"},
                                                              {U"ありがとー", U"ありがと"},
                                                              {U"ありがと", U"ありがとう"}}};
    constexpr std::array<std::pair<Text, Text>, 4> polite{{{U"御座い", U"ござい"},
                                                           {U"ゴザイマ", U"ございま"},
                                                           {U"ございまシタ", U"ございました"},
                                                           {U"ございまス", U"ございます"}}};
    std::u32string spelt{text};
    for (const auto& [one, usual] : spellings) replace(spelt, one, usual);
    for (const auto& [one, usual] : polite) replace(spelt, one, usual);
    return spelt;
}

// 佐藤さん、 or @佐藤 at the beginning.
Text without_a_name(Text text) {
    constexpr std::size_t longest_name = 14;
    const auto end = std::min(text.find_first_of(pauses), text.size());
    if (end > longest_name) return text;
    constexpr std::array<Text, 4> titles{U"さん", U"様", U"先生", U"みなさん"};
    const auto first = text.substr(0, end);
    return first.starts_with(U"@") || ends_with_any(first, titles) ? text.substr(end) : text;
}

}  // namespace

bool mere_thanks(const Sentence& sentence) {
    const auto spelt = thanks_spelling(sentence.text);
    auto text = without_a_name(trimmed(spelt, separators, soft_endings));
    if (sentence.question_mark && !ends_with_any(text, thanking)) return false;
    while (!(text = trimmed(text, separators, soft_endings)).empty()) {
        if (thanks_at_its_end(text)) return true;
        const auto pause = text.find_first_of(pauses);
        if (pause != Text::npos && thanks_at_its_end(text.substr(0, pause))) {
            text.remove_prefix(pause);
            continue;
        }
        const auto word = longest_prefix(text);
        const bool particle = text.front() == U'ね' || text.front() == U'よ';
        if (word.empty() && !particle) return false;
        text.remove_prefix(word.empty() ? 1 : word.size());
    }
    return true;
}

}  // namespace bot::japanese
