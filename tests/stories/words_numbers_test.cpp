#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using State = bot::FollowUp::State;

// Numbers in a wish: which of them are posts; and what stands behind a colon or in quotation marks.

namespace {

/// Ada's post is `{a}` and `{1}`, Ben's `{b}` and `{2}`: by name, and by number alone.
struct Numbered : Chatting {
    std::string ito_writes(std::string text) {
        const auto put = [&](const std::string& place, const std::string& name) {
            for (auto at = text.find(place); at != std::string::npos; at = text.find(place))
                text.replace(at, place.size(), name);
        };
        put("{a}", name_of("1"));
        put("{b}", name_of("2"));
        put("{1}", std::to_string(number("1").value));
        put("{2}", std::to_string(number("2").value));
        return ito_says(text);
    }

    bool nothing_done() const {
        return follow_up("1").state == State::Open && follow_up("2").state == State::Open &&
               follow_up("1").owner == ito;
    }

    std::string words() const { return follow_up("1").closing ? follow_up("1").closing->words : "-"; }
};

}  // namespace

TEST_CASE("two numbers in one line close neither, and the bot says what to write") {
    for (const auto* text : {"{1}と{2}を閉じて",
                             "{1}番と{2}番を閉じる",
                             "{1} と {2} を閉じる",
                             "{1} {2} 完了",
                             "完了 {1} {2}",
                             "close {1} and {2}",
                             "close {1}, {2} answered",
                             "close {1} & {2}",

                             "close #{1} and #{2}",
                             "close {1} or {2}",
                             "done {1} {2}",
                             "{1} and {2} done",
                             "{1}、{2}を完了にして",
                             "{1}・{2} 閉じました",
                             "close {a}, {2} answered",
                             "close {a} and {2}",
                             "close {1} and {b}",
                             "{a} と {2} を閉じて",
                             "{1}と{b}を閉じる",
                             "close {1}-{2}",
                             "{1}〜{2}を閉じて",
                             "close {1} to {2}",
                             "take {1} and {2}",
                             "{1}と{2}を引き受ける",
                             "please close {1} and also {2}",
                             "ポスト{1}とポスト{2}を閉じて",
                             "snooze {1} and {2} tomorrow",
                             "あとで {1}と{2} 明日",
                             "{1}も{2}も終わりました",
                             "close {1}; {2}",
                             "close posts {1} and {2}",
                             "show {1} and {2}",
                             "finish {1} plus {2}: I called both"}) {
        INFO(text);
        Numbered story;
        CHECK_THAT(story.ito_writes(text), StartsWith("One post at a time, please: I left ") &&
                                               Contains(story.name_of("1")) && Contains(story.name_of("2")) &&
                                               Contains("“close post-"));
        CHECK(story.nothing_done());
    }
}

TEST_CASE("a day, a time or a count is no post") {
    for (const auto* text :
         {"{1}日に閉じる", "{1}件閉じて", "{1}件完了", "close {1} posts", "close {1} of them",
          "{1}時に閉じる", "{1}人分を完了", "close {1} people", "{1}月{2}日に閉じる", "close the {1}st",
          "{1}番目を閉じて", "{1}番目の投稿を閉じて", "{1}回目を完了", "close {1}:30", "close {1}/{2}",
          "{1}つ閉じて", "take {1} days", "{1}分後に閉じて", "close {1}%"}) {
        INFO(text);
        Numbered story;
        const auto said = story.ito_writes(text);
        CHECK_THAT(said, !StartsWith("Closed") && !StartsWith("Nobody has replied"));
        CHECK(story.nothing_done());
    }
}

TEST_CASE("a post may be called by its number alone, in the ways of people") {
    for (const auto* text :
         {"close {1} I called her", "{1} done: I called her", "完了 {1} I called her",
          "{1}番を閉じる：I called her", "ポスト{1}を閉じて：I called her", "投稿{1} 完了：I called her",
          "close #{1}: I called her", "close no. {1}: I called her", "{1}は終わりました：I called her"}) {
        INFO(text);
        Numbered story;
        CHECK_THAT(story.ito_writes(text),
                   EndsWith("takes it back for ten minutes.") && Contains("Answered, “I called her”"));
        CHECK(story.words() == "I called her");
    }
    Numbered story;
    for (const auto* text : {"show {1}", "open {1}", "ポスト{1}", "{1}を見せて", "{1}", "who has {a}?",
                             "whose is {a}?", "{a} の担当は？", "{a} は誰の担当ですか", "投稿{1}を見せて"}) {
        INFO(text);
        CHECK_THAT(story.ito_writes(text), StartsWith("• " + story.name_of("1")));
    }
}

TEST_CASE("behind a colon stand the member's own words, whatever they are") {
    for (const auto* words : {"won't fix",
                              "not needed",
                              "I don't know",
                              "if it fails again, call me",
                              "to be continued at the meeting",
                              "is fixed now",
                              "was a duplicate",
                              "by phone",
                              "has he the rights now? yes",
                              "later",
                              "done with post-2",
                              "don't close it before Monday, she said",
                              "ask sato",
                              "undo is not needed",
                              "she will write if it is not enough",
                              "8 and 12 had the same",
                              "no longer needed",
                              "tomorrow",
                              "never mind",
                              "see post-2",
                              "what else?",
                              "もう困っていないそうです",
                              "対応不要とのこと",
                              "また聞かれたら答えます",
                              "まだ終わらない場合は電話をもらう",
                              "元に戻しました",
                              "あとで電話します",
                              "みんなで解決",
                              "引き受けません",
                              "問題ないですか？と聞いて確認",
                              "要りませんでした",
                              "完了後に連絡",
                              "担当は情シスです",
                              "見つからなかったので中止"}) {
        for (const auto* wish :
             {"close {a}: ", "完了 {a}：", "{a} を閉じて：", "close {1}: ", "mark {a} as answered: "}) {
            INFO(wish << words);
            Numbered story;
            CHECK_THAT(story.ito_writes(wish + std::string{words}), StartsWith("Closed"));
            CHECK(story.words() == words);
        }
    }
}

TEST_CASE("quotation marks around the words are taken off, and nothing in them is read") {
    for (const auto* text :
         {"close {a} with \"not needed\"", "close {a} \"not needed\"", "close {a}: “not needed”",
          "close {a} answered \"not needed\"", "close {a}: 'not needed'", "完了 {a}「not needed」",
          "{a} を「not needed」で閉じて", "{a} を「not needed」と書いて閉じて",
          "完了 {a} 回答した「not needed」", "close {a} saying “not needed”", "close {1} with \"not needed\"",
          "close {a}, \"not needed\"", "close {a} - not needed", "close {a} — not needed"}) {
        INFO(text);
        Numbered story;
        CHECK_THAT(story.ito_writes(text), StartsWith("Closed"));
        CHECK(story.words() == "not needed");
    }
    Numbered story;
    story.ito_writes("close {a} she said \"yes\"");
    CHECK(story.words() == "she said \"yes\"");
}

TEST_CASE("a report of what was done closes as a wish does") {
    for (const auto* text :
         {"{a}、閉じといて", "{a} 終わりました", "{a} は解決しました", "{a} 対応しました", "resolve {a}",
          "{a} is resolved", "mark {a} as answered", "mark {a} answered", "{a} 片付きました",
          "{a} を回答済みにして", "{a} solved", "{1} 終わりました", "{a} はもう終わっています"}) {
        INFO(text);
        Numbered story;
        story.after(replies("1", "r", ito, Chatting::now), Chatting::now);
        CHECK_THAT(story.ito_writes(text), StartsWith("Closed " + story.name_of("1")));
    }
    for (const auto* text :
         {"{a} まだ終わりません", "{a} の会議が終わりました", "mark {a} as important", "{a} 終わりましたか",
          "is {a} resolved?", "{a} が解決したら教えて", "mark {a}"}) {
        INFO(text);
        Numbered story;
        story.after(replies("1", "r", ito, Chatting::now), Chatting::now);
        CHECK_THAT(story.ito_writes(text), Contains("left " + story.name_of("1") + " as it is"));
        CHECK(story.nothing_done());
    }
}

TEST_CASE("whoever says that a post is theirs takes it, and a sleeping one is woken") {
    for (const auto* text :
         {"{a} 自分がやります", "{a} is mine", "{a} mine", "I'll handle {a}", "{a} は私が対応します",
          "I've got {a}", "claim {a}", "{1} は私がやります", "mine: {a}"}) {
        INFO(text);
        Numbered story;
        story.asked(mori, bot::Take{}, "1", Chatting::now);
        CHECK_THAT(story.ito_writes(text), Contains("is yours now"));
        CHECK(story.follow_up("1").owner == ito);
    }
    for (const auto* text : {"wake {a}", "unsnooze {a}", "wake up {a} please", "{a} を起こして",
                             "{a} のスヌーズを解除", "{a} のスヌーズを解除してください", "bring back {a}"}) {
        INFO(text);
        Numbered story;
        story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", Chatting::now);
        CHECK_THAT(story.ito_writes(text), Contains("is back on your reminder"));
        CHECK_FALSE(story.follow_up("1").asleep(Chatting::now));
    }
    for (const auto* text :
         {"is {a} mine?", "{a} は誰がやりますか", "{a} は佐藤さんがやります", "don't wake {a}"}) {
        INFO(text);
        Numbered story;
        story.asked(mori, bot::Take{}, "1", Chatting::now);
        story.ito_writes(text);
        CHECK(story.follow_up("1").owner == mori);
    }
}
