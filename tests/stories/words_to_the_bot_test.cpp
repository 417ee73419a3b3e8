#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using State = bot::FollowUp::State;

namespace {

/// Ada's post about minutes, and Ben's about Excel; both are Ito's.
struct Chatting : ChatStory {
    Chatting() {
        after(posts("1", monday), monday);
        after(posts("2", monday + 1h, author(ben), "Ｅｘｃｅｌ did my sums."), monday + 1h);
        at(now);
    }

    std::string ito_says(const std::string& text) { return says(ito, text, now); }

    std::string name_of(const std::string& message) const { return str(number(message)); }

    /// With Ada's post for each `{}`.
    std::string ito_says_of_it(std::string text) {
        for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}"))
            text.replace(at, 2, name_of("1"));
        return ito_says(text);
    }

    static constexpr bot::Timestamp now = monday + 2h;
};

}  // namespace

TEST_CASE("`open` lists who waits, the longest wait first") {
    Chatting story;
    for (const auto* text : {"open", "Open?", "please show me the open posts", "ＯＰＥＮ", "list", "未対応",
                             "未対応の投稿を見せてください", "一覧", "未返信"}) {
        INFO(text);
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith("2 posts are waiting for a word, longest wait first:"));
        CHECK_THAT(said, Contains(story.name_of("1") + " · ada · HR · 2 h"));
        CHECK(said.find(story.name_of("1")) < said.find(story.name_of("2")));
    }
    CHECK(story.page == "tell local:ito\n");
}

TEST_CASE("a long list shows five and says how many more there are") {
    ChatStory story;
    for (int n = 1; n <= 8; ++n) {
        story.after(posts(std::to_string(n), monday + n * 1min), monday + n * 1min);
    }
    const auto said = story.says(ito, "open", monday + 1h);
    CHECK(std::count(said.begin(), said.end(), '\n') == 6);
    CHECK_THAT(said, EndsWith("and 3 more"));
}

TEST_CASE("`mine` lists what is one's own") {
    Chatting story;
    story.asked(mori, bot::Take{}, "2", Chatting::now);
    for (const auto* text : {"mine", "my posts", "anything for me?", "自分", "自分の未対応", "担当"}) {
        INFO(text);
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith("1 post is waiting for a word from you"));
        CHECK_THAT(said, Contains(story.name_of("1")));
    }
    CHECK_THAT(story.says(ferry, "mine", Chatting::now), Contains("Nobody is waiting for a word from you"));
}

TEST_CASE("posts are found by their words and their author, in any case and width") {
    Chatting story;
    for (const auto* text : {"find Excel", "Find excel please", "search for EXCEL sums", "find ben",
                             "探す Excel", "Excelを探して", "「excel」の投稿を検索してください"}) {
        INFO(text);
        const auto said = story.ito_says(text);
        CHECK_THAT(said, Contains(story.name_of("2") + " · ben"));
        CHECK_THAT(said, !Contains(story.name_of("1") + " "));
    }
    CHECK_THAT(story.ito_says("find unicorns"), Contains("no post with “unicorns”"));
    CHECK_THAT(story.ito_says("find"), Contains("What shall I look for?"));
}

TEST_CASE("what was deleted is not found") {
    Chatting story;
    story.after({.what = bot::Removed{.message = in_hr("2"), .by = ben}}, Chatting::now);
    CHECK_THAT(story.ito_says("find Excel"), Contains("no post with"));
}

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
    Chatting story;
    const auto said = story.ito_says("close " + story.name_of("1") + " and " + story.name_of("2"));
    CHECK_THAT(said, Contains("as it is"));
    CHECK(story.follow_up("1").state == State::Open);
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

TEST_CASE("a post is shown by its name, with what can be said about it") {
    Chatting story;
    for (const auto* text : {"{}", "{}?", "show {}", "open {}", "find {}", "{} を見せて"}) {
        INFO(text);
        CHECK_THAT(story.ito_says_of_it(text), StartsWith("• " + story.name_of("1") + " · ada · HR · 2 h") &&
                                                   Contains("“take " + story.name_of("1") + "”"));
    }
    CHECK_THAT(story.ito_says("show post-99"), StartsWith("There is no post-99"));
    story.after({.what = bot::Removed{.message = in_hr("2"), .by = ben}}, Chatting::now);
    CHECK_THAT(story.ito_says("show " + story.name_of("2")), !Contains("Excel") && StartsWith("There is no"));
}

TEST_CASE("to a member who reads Japanese all of this is said in Japanese") {
    Chatting story;
    auto people = community();
    people.people[ito].language = bot::Language::Ja;
    story.reload(people, Chatting::now);
    const auto name = story.name_of("1");
    CHECK_THAT(story.ito_says_of_it("{} は未完了です"), Contains("「" + name + " を閉じる」"));
    CHECK_THAT(story.ito_says_of_it("{} を閉じる"), Contains("「" + name + " をこのまま閉じる」"));
    CHECK_THAT(story.ito_says_of_it("{} をこのまま閉じる"),
               EndsWith("10分間は「" + name + " を元に戻す」で戻せます。"));
    CHECK_THAT(story.ito_says_of_it("{} を閉じる"), Contains("あなたが閉じています"));
    CHECK_THAT(story.ito_says_of_it("{} を元に戻す"), Contains("元に戻しました"));
    CHECK_THAT(story.ito_says_of_it("{} を見せて"), StartsWith("• " + name + " · adaさん"));
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

TEST_CASE("`stats` tells a few numbers, of people only") {
    Chatting story;
    story.after(replies("1", "r", mori, Chatting::now), Chatting::now);
    story.asked(mori, close(), "1", Chatting::now);
    for (const auto* text : {"stats", "status", "数字", "the numbers please", "今の数字は？"}) {
        INFO(text);
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith("1 post is waiting for a word: 1 for less than a working day"));
        CHECK_THAT(said, Contains("Answered by people today: 1. Closed today: 1."));
    }
}

TEST_CASE("help lists the words; what is not understood gets one helpful line") {
    Chatting story;
    for (const auto* text :
         {"help", "Help!", "what can I say?", "ヘルプ", "へるぷ", "ﾍﾙﾌﾟ", "使い方", "?", "hello"}) {
        INFO(text);
        CHECK_THAT(story.ito_says(text), Contains("find Excel"));
    }
    const auto said = story.ito_says("colourless green ideas sleep furiously");
    CHECK_THAT(said, Contains("“help”"));
    CHECK(said.find('\n') == std::string::npos);
}

TEST_CASE("a participant is told what the bot is, and where a person reads") {
    Chatting story;
    CHECK_THAT(story.says(ada, "help", Chatting::now), StartsWith("I am a bot."));
    CHECK_THAT(story.says(ada, "ヘルプ", Chatting::now), StartsWith("わたしはボットです。"));
    CHECK_THAT(story.says(ada, "open", Chatting::now), StartsWith("That word is for PMO members."));
    CHECK_THAT(story.says(ada, "close " + story.name_of("1") + " done", Chatting::now),
               StartsWith("That word"));
    CHECK(story.follow_up("1").state == State::Open);
    CHECK_THAT(
        story.says(ada, "マクロが昨日から動かなくて困っています。どうすればいいでしょうか。", Chatting::now),
        Contains("チャネルに書いてください"));
}

TEST_CASE("thanks are met with one short warm line, never a help text") {
    Chatting story;
    CHECK(story.says(ada, "ありがとう！", Chatting::now) == "どういたしまして。");
    CHECK(story.says(ada, "Thanks for the help!", Chatting::now) == "You’re welcome.");
    CHECK(story.ito_says("了解です、ありがとうございます") == "You’re welcome.");
    CHECK(story.ito_says("No thanks") == "You’re welcome.");
}

TEST_CASE("the same words told again are answered once") {
    Chatting story;
    const bot::MessageKey message{{"local:chat/ito"}, "same"};
    const bot::Event event{.key = {"said same"}, .what = bot::Spoke{message, author(ito), "open"}};
    CHECK(story.after(event, Chatting::now) == "tell local:ito\n");
    CHECK(story.after(event, Chatting::now).empty());
    CHECK(std::holds_alternative<bot::ToldBefore>(story.answer));
}

TEST_CASE("an answer in doubt is said again to a PMO member, and not to a participant") {
    const bot::Tell to_member{.to = author(ito).account, .words = "x", .to_pmo = true};
    const bot::Tell to_other{.to = ada, .words = "x"};
    CHECK(bot::repeat_in_doubt(to_member));
    CHECK_FALSE(bot::repeat_in_doubt(to_other));
}

TEST_CASE("other bots are not talked to") {
    Chatting story;
    auto robot = author(ben);
    robot.bot = true;
    const bot::MessageKey message{{"local:chat/robot"}, "r"};
    CHECK(
        story.after({.key = {"said r"}, .what = bot::Spoke{message, robot, "help"}}, Chatting::now).empty());
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
