#include "bot/listening/advice_words.hpp"

#include <catch2/catch.hpp>

using bot::advice_word;
using bot::AdviceWord;

TEST_CASE("what an asked advisor writes is their answer, however it is put") {
    for (const auto* text :
         {"300字くらいで見出しごとに分けるといいですよ", "Excelではセルの中で改行できません",
          "wikiの手順を見てもらえますか？", "使い方は社内ポータルにあります", "その申請は承認済みです",
          "手順は去年の議事録に書いてあります", "法務の確認は要らないと思います。",
          "上限はわかりませんが、300字なら大丈夫です", "上限はわかりません。でも300字なら大丈夫です",
          "Split it by heading, about 300 characters each.", "How about the template of last year?",
          "I don't know the limit, but 300 characters work well.", "Yes, that is allowed.",
          "She already knows: it is in the wiki, chapter 3.",
          "https://example.org/wiki?page=1 を見てください"}) {
        INFO(text);
        CHECK(advice_word(text) == AdviceWord::Words);
    }
}

TEST_CASE("that they do not know is no answer") {
    for (const auto* text :
         {"わかりません", "分かりません。", "すみません、わかりません", "ちょっとわからないです…",
          "私も知りません", "申し訳ありませんが、専門外です", "お力になれません🙏",
          "ごめんなさい、その件は詳しくないです。", "I don't know", "Sorry, no idea.",
          "I’m afraid I can't help here", "Not my area, sorry!", "pass", "I do not know, sorry"}) {
        INFO(text);
        CHECK(advice_word(text) == AdviceWord::CannotHelp);
    }
    for (const auto* text :
         {"わかりません。森さんなら知っているかもしれません。", "I don't know. Kudo might.",
          "専門外です。情報システム部に聞いてみてください。"}) {
        INFO(text);
        CHECK(advice_word(text) == AdviceWord::CannotHelpBecause);
    }
}

TEST_CASE("that they have answered elsewhere is an answer without words") {
    for (const auto* text :
         {"もう答えました", "スレッドに書きました。", "さきほど返信しました", "回答済みです",
          "お疲れさまです。スレッドでお返事しました！", "I already answered", "Just replied in the thread.",
          "I've answered there", "done"}) {
        INFO(text);
        CHECK(advice_word(text) == AdviceWord::Answered);
    }
}

TEST_CASE("that they are about to look, and mere manners, end nothing") {
    for (const auto* text :
         {"確認しますね", "あとで見てみます", "少し調べてみます。", "I'll check", "Let me look into it."}) {
        INFO(text);
        CHECK(advice_word(text) == AdviceWord::Later);
    }
    for (const auto* text : {"了解です", "ありがとうございます！", "Thanks!", "👍", "OK", "すみません"}) {
        INFO(text);
        CHECK(advice_word(text) == AdviceWord::Nothing);
    }
}
