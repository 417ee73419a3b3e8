#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using State = bot::FollowUp::State;

// What a PMO member may do to a post by a word, and what is no such word.

TEST_CASE("a post is closed by its name, with an action and words") {
    for (const auto* text :
         {"close {} I called her", "Close {}: answered, I called her", "{} done I called her",
          "完了 {} 回答した I called her", "close #{number} I called her", "ｃｌｏｓｅ {} I called her"}) {
        INFO(text);
        Chatting story;
        std::string said{text};
        const auto put = [&](const std::string& place, const std::string& name) {
            const auto at = said.find(place);
            if (at != std::string::npos) said.replace(at, place.size(), name);
        };
        put("{}", story.name_of("1"));
        put("{number}", std::to_string(story.number("1").value));
        CHECK_THAT(story.ito_says(said), StartsWith("Closed " + story.name_of("1") + " by ada: Answered"));
        const auto closed = story.follow_up("1");
        CHECK(closed.state == State::Closed);
        CHECK(closed.closing->by == ito);
        CHECK(closed.closing->words == "I called her");
    }
}

TEST_CASE("who denies, asks, names a condition or speaks of something else closes nothing") {
    for (const auto* text : {"{} は未完了です",
                             "{} は未完了",
                             "{} はまだ完了していません",
                             "{} は対応済みではありません",
                             "{} は完了ですか？",
                             "完了した？ {}",
                             "{} 確認済みですか",
                             "{} の会議が終了したら返事します",
                             "{} の会議が終了しました",
                             "返信が来れば {} を閉じる",
                             "{} を閉じないで",
                             "{} は佐藤さんが閉じました",
                             "{} を閉じる予定です",
                             "明日 {} を閉じます",
                             "don't close {}",
                             "please do not close {}",
                             "Don’t close {}!",
                             "{} not done",
                             "{} closed?",
                             "is {} done",
                             "close {} if she agrees",
                             "once she agrees, close {}",
                             "close {} tomorrow",
                             "close {}: not yet",
                             "ask sato whether {} is done",
                             "the meeting about {} is done",
                             "I will close {}",
                             "ask sato {}"}) {
        INFO(text);
        Chatting story;
        const auto said = story.ito_says_of_it(text);
        CHECK_THAT(said, Contains("left " + story.name_of("1") + " as it is") &&
                             Contains("“close " + story.name_of("1") + "”"));
        CHECK(said.find('\n') == std::string::npos);
        CHECK(story.follow_up("1").state == State::Open);
    }
}

TEST_CASE("such words may stand behind a colon, where they are the member's own") {
    Chatting story;
    story.ito_says_of_it("close {}: she does not need it any more");
    CHECK(story.follow_up("1").closing->words == "she does not need it any more");
    story.ito_says("完了 " + story.name_of("2") + "：まとめて説明したので、もう困っていないそうです");
    CHECK(story.follow_up("2").closing->words == "まとめて説明したので、もう困っていないそうです");
}

TEST_CASE("of two posts in one sentence none is closed") {
    for (const auto* text :
         {"close {} and {other}", "{} と {other} を閉じて", "完了 {}、{other}", "take {}, {other}"}) {
        INFO(text);
        Chatting story;
        std::string said{text};
        said.replace(said.find("{other}"), 7, story.name_of("2"));
        CHECK_THAT(story.ito_says_of_it(said),
                   StartsWith("One post at a time, please: I left " + story.name_of("1") + " and " +
                              story.name_of("2") + " as they are."));
        CHECK(story.follow_up("1").state == State::Open);
        CHECK(story.follow_up("2").state == State::Open);
    }
}

TEST_CASE("another action is found by its name in either language") {
    Chatting story;
    story.ito_says("close " + story.name_of("1") + " as shown at the last meeting");
    CHECK(story.follow_up("1").closing->action.value == "meeting");
    story.ito_says(story.name_of("2") + "を完了 勉強会で紹介 来週話します");
    CHECK(story.follow_up("2").closing->action.value == "meeting");
}

TEST_CASE("where nobody has replied, closing without a word asks once") {
    Chatting story;
    for (const auto* text :
         {"{}を完了にしてください", "{} は完了しました", "{} を閉じておいて", "完了 {} をお願いします",
          "close {}", "please close {} now", "mark {} as done", "{} is done"}) {
        INFO(text);
        CHECK_THAT(story.ito_says_of_it(text), StartsWith("Nobody has replied"));
        CHECK(story.follow_up("1").state == State::Open);
    }
    for (const auto* text : {"anyway", "このまま"})
        CHECK_THAT(story.ito_says(text), StartsWith("Which post?"));
    CHECK_THAT(story.ito_says_of_it("close {} anyway, please"), StartsWith("Closed"));
    CHECK(story.follow_up("1").state == State::Closed);
    CHECK_THAT(story.ito_says(story.name_of("2") + " をこのまま閉じる"), StartsWith("Closed"));
    CHECK(story.follow_up("2").closing->words.empty());
}

TEST_CASE("what was done by a word is undone by one, for ten minutes") {
    for (const auto* text :
         {"undo", "undo {}", "元に戻す", "取り消し", "{} を元に戻して", "{} の完了を取り消してください"}) {
        INFO(text);
        Chatting story;
        const auto closed = story.ito_says_of_it("close {} I called her");
        CHECK_THAT(closed, EndsWith("“undo " + story.name_of("1") + "” takes it back for ten minutes."));
        CHECK_THAT(story.ito_says_of_it(text), StartsWith("All right: " + story.name_of("1") + " by ada"));
        CHECK(story.follow_up("1").state == State::Open);
        CHECK_THAT(story.ito_says("undo"), StartsWith("You have done nothing"));
        CHECK_THAT(story.ito_says_of_it("undo {}"), StartsWith("There is nothing to undo"));
    }
}

TEST_CASE("`undo` means one's own latest, and no more than ten minutes") {
    Chatting story;
    story.ito_says_of_it("close {} I called her");
    story.says(ito, "take " + story.name_of("2"), Chatting::now + 1min);
    story.says(ito, "snooze " + story.name_of("2") + " tomorrow", Chatting::now + 2min);
    CHECK_THAT(story.says(mori, "undo", Chatting::now + 3min), StartsWith("You have done nothing"));
    CHECK_THAT(story.says(ito, "don't undo", Chatting::now + 3min), Contains("“help”"));
    CHECK_THAT(story.says(ito, "undo", Chatting::now + 3min), Contains(story.name_of("2")));
    CHECK(story.follow_up("2").state == State::Open);
    CHECK(story.follow_up("1").state == State::Closed);
    CHECK_THAT(story.says(ito, "undo " + story.name_of("1"), Chatting::now + 11min),
               StartsWith("There is nothing to undo"));
    CHECK(story.follow_up("1").state == State::Closed);
}

TEST_CASE("a post is taken over by a word") {
    for (const auto* text :
         {"take {}", "I'll take {}", "{} を引き受ける", "{} は私が引き取ります", "{}を担当します"}) {
        INFO(text);
        Chatting story;
        const auto name = story.name_of("1");
        std::string said{text};
        said.replace(said.find("{}"), 2, name);
        CHECK_THAT(story.says(mori, said, Chatting::now), StartsWith(name + " by ada is yours now"));
        CHECK(story.follow_up("1").owner == mori);
        CHECK_THAT(story.says(mori, said, Chatting::now), StartsWith(name + " is yours already"));
    }
    Chatting story;
    for (const auto* text :
         {"take a look at {}", "who can take {}?", "{} の担当は誰", "{} を引き受けません"}) {
        INFO(text);
        story.asked(mori, bot::Take{}, "1", Chatting::now);
        story.ito_says_of_it(text);
        CHECK(story.follow_up("1").owner == mori);
    }
    CHECK_THAT(story.ito_says("引き受ける"), StartsWith("Which post do you take?"));
}

TEST_CASE("a closed post is opened again by a word") {
    for (const auto* text : {"reopen {}", "open {} again", "{} を開き直して", "{} を再開"}) {
        INFO(text);
        Chatting story;
        CHECK_THAT(story.ito_says_of_it(text), Contains("waits for a word already"));
        story.asked(mori, close(), "1", Chatting::now);
        CHECK_THAT(story.ito_says_of_it(text), Contains("waits for a word again"));
        CHECK(story.follow_up("1").state == State::Open);
    }
}

TEST_CASE("whoever is too late by a word learns who was first") {
    Chatting story;
    story.asked(mori, close(), "1", Chatting::now);
    CHECK_THAT(story.ito_says("close " + story.name_of("1") + " I called her"), StartsWith("Mori was first"));
    story.ito_says("close " + story.name_of("2") + " I called him");
    const auto again = story.says(ito, "close " + story.name_of("2") + " I called him", Chatting::now + 5min);
    CHECK_THAT(again, StartsWith("You closed " + story.name_of("2") + " yourself already (11:00)"));
    CHECK_THAT(story.ito_says("close post-99 done"), StartsWith("There is no post-99"));
    CHECK_THAT(story.ito_says("close"), StartsWith("Which post?"));
}

TEST_CASE("a post is put off by a word, with a time in words and a reason") {
    for (const auto* text : {"snooze {} tomorrow at 10", "remind me about {} tomorrow at 10, please",
                             "あとで {} 明日10時", "{}を明日の10時まで待って", "{} 明日の10時"}) {
        INFO(text);
        Chatting story;
        std::string said{text};
        said.replace(said.find("{}"), 2, story.name_of("1"));
        CHECK_THAT(story.ito_says(said),
                   StartsWith(story.name_of("1") + " by ada waits until tomorrow 10:00"));
        CHECK(story.follow_up("1").snooze->until == monday + 25h);
    }
    Chatting story;
    story.ito_says("snooze " + story.name_of("1") + " Friday because they are away");
    CHECK(story.follow_up("1").snooze->reason == "they are away");
    CHECK_THAT(story.ito_says("snooze " + story.name_of("1") + " someday"),
               Contains("did not catch the time"));
    CHECK_THAT(story.ito_says("later"), StartsWith("Which post, and until when?"));
}

TEST_CASE("nothing is put off where that is denied or asked") {
    Chatting story;
    for (const auto* text :
         {"don't snooze {} Monday", "never remind me about {} tomorrow", "{} Monday?", "{} not Monday",
          "snooze {} Monday?", "{} を月曜まで延期しないで", "{} は月曜まで待ちますか"}) {
        INFO(text);
        story.ito_says_of_it(text);
        CHECK(story.follow_up("1").state == State::Open);
    }
}

TEST_CASE("what a word changes shows on the card at once") {
    Chatting story;
    story.at(monday + 5h);
    story.says(ito, "close " + story.name_of("1") + " I called her", monday + 5h);
    CHECK_THAT(story.page, Contains("rewrite ito ") && Contains("1 (closed)"));
}

TEST_CASE("a polite word around a wish is no denial") {
    for (const auto* said : {"すみません、{} を閉じてください：電話で説明しました",
                             "お疲れさまです。{} を閉じて：電話で説明しました", "yes close {}: I called her",
                             "just close {}: I called her"}) {
        INFO(said);
        Chatting story;
        story.ito_says_of_it(said);
        CHECK_FALSE(story.follow_up("1").waiting());
    }
}

TEST_CASE("courtesy is no closing word: where nobody has replied the bot asks back") {
    for (const auto* said : {"お疲れさまです。{} を閉じてください", "{} を閉じて、ありがとうございます",
                             "close {} and thank you", "done with {}, thanks"}) {
        INFO(said);
        Chatting story;
        story.ito_says_of_it(said);
        CHECK(story.follow_up("1").waiting());
    }
}
