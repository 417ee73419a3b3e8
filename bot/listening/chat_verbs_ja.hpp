#pragma once

#include "bot/listening/chat_line.hpp"
#include "bot/listening/japanese.hpp"

#include <array>
#include <span>

namespace bot::japanese {

// Which words mean which verb, the beginnings of them where they are inflected.

inline constexpr std::array<Text, 11> finding{U"探して",   U"探す",     U"探し",  U"さがして",
                                              U"さがす",   U"検索して", U"検索",  U"見つけて",
                                              U"みつけて", U"調べて",   U"調べる"};
inline constexpr std::array<Text, 34> closing{
    U"対応完了",       U"対応済み",     U"対応済",     U"対応しました", U"完了",         U"閉じて",
    U"閉じる",         U"閉じます",     U"閉じました", U"閉じたい",     U"閉じといて",   U"閉じちゃって",
    U"閉じておいて",   U"閉じた",       U"とじて",     U"とじる",       U"クローズ",     U"終了",
    U"解決しました",   U"解決した",     U"解決済み",   U"解決",         U"終わりました", U"終わった",
    U"終わっています", U"終わってます", U"終わらせ",   U"おわりました", U"終えました",   U"片付きました",
    U"片づきました",   U"済ませました", U"済みました", U"済み"};
inline constexpr std::array<Text, 13> snoozing{
    U"あとで",   U"後で",   U"スヌーズ", U"リマインド",   U"延期",         U"保留",    U"先送り",
    U"寝かせて", U"待って", U"待つ",     U"思い出させて", U"また知らせて", U"知らせて"};

inline constexpr std::array<Text, 14> undoing{U"元に戻", U"もとに戻", U"元にもど", U"もとにもど", U"取り消",
                                              U"取消",   U"とりけ",   U"やり直",   U"アンドゥ",   U"戻して",
                                              U"戻す",   U"戻します", U"戻したい", U"もどして"};
inline constexpr std::array<Text, 13> reopening{
    U"スヌーズ解除", U"スヌーズを解除", U"解除",       U"起こし",     U"起こす",       U"開き直", U"開きなお",
    U"ひらきなお",   U"再開",           U"再オープン", U"もう一度開", U"もう一度ひら", U"また開"};
inline constexpr std::array<Text, 10> taking{U"引き受け",   U"引受け",    U"引き取",     U"引取",
                                             U"ひきうけ",   U"担当する",  U"担当します", U"担当したい",
                                             U"担当になり", U"担当になる"};
inline constexpr std::array<Text, 11> in_charge{
    U"担当",     U"やります", U"やっておきます", U"やっときます", U"対応します",  U"対応しておきます",
    U"受け持ち", U"受けます", U"拾い",           U"引継ぎます",   U"引き継ぎます"};
inline constexpr std::array<Text, 9> showing{U"見せて", U"みせて", U"見せる", U"見たい",    U"見る",
                                             U"表示",   U"詳細",   U"内容",   U"確認したい"};

/// Words of one meaning. Some mean it only without a post, or only with one.
struct Verbs {
    enum class Condition { Always, Alone, WithPost };

    std::span<const Text> words{};
    ChatVerb verb = ChatVerb::Find;
    Condition when = Condition::Always;
};

inline constexpr std::array<Verbs, 8> verbs{{{finding, ChatVerb::Find, Verbs::Condition::Alone},
                                             {undoing, ChatVerb::Undo},
                                             {reopening, ChatVerb::Reopen},
                                             {taking, ChatVerb::Take},
                                             {in_charge, ChatVerb::Take, Verbs::Condition::WithPost},
                                             {closing, ChatVerb::Close},
                                             {snoozing, ChatVerb::Snooze},
                                             {showing, ChatVerb::Show, Verbs::Condition::WithPost}}};

}  // namespace bot::japanese
