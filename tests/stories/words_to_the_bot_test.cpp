#include "bot/errands.hpp"
#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using State = bot::FollowUp::State;

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
    CHECK_THAT(said, EndsWith("and 3 more: write “more”"));
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
    for (const auto* text : {"help", "Help!", "what can I say?", "ヘルプ", "へるぷ", "ﾍﾙﾌﾟ", "使い方", "?"}) {
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
    const bot::Tell to_member{.to = author(ito).account, .to_pmo = true, .inquiry = bot::said::Open{}};
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

TEST_CASE("what reads much holds up nobody: in the transaction it is only put into the outbox") {
    Chatting story;
    const bot::MessageKey message{{"local:chat/ito"}, "w"};
    for (const auto* text : {"open", "mine", "stats", "find Excel"}) {
        INFO(text);
        story.tell({.what = bot::Spoke{message, author(ito), text}}, Chatting::now);
        const auto waits = story.book->delivery(bot::tell_id(message));
        REQUIRE(waits);
        CHECK(std::get<bot::Tell>(waits->errand).words.empty());
        CHECK(waits->due_at == Chatting::now);
        CHECK(story.at(Chatting::now) == "tell local:ito\n");
        CHECK_FALSE(story.channel.last_words.empty());
    }
}

TEST_CASE("what is told is true when the answer goes out") {
    Chatting story;
    const bot::MessageKey message{{"local:chat/ito"}, "w"};
    story.tell({.what = bot::Spoke{message, author(ito), "open"}}, Chatting::now);
    const bot::Snooze snooze{.until = "tomorrow"};
    story.tell({.what = bot::Asked{.by = ito, .posts = {story.number("1")}, .wish = snooze}}, Chatting::now);
    story.settle_down(Chatting::now);
    CHECK_THAT(story.channel.last_words, StartsWith("1 post is waiting"));
}

TEST_CASE("a question is answered in the language that its reader has by then") {
    Chatting story;
    const bot::MessageKey message{{"local:chat/ito"}, "w"};
    story.tell({.what = bot::Spoke{message, author(ito), "open"}}, Chatting::now);
    auto people = community();
    people.people[ito].language = bot::Language::Ja;
    story.reload(people, Chatting::now);
    story.settle_down(Chatting::now);
    CHECK_THAT(story.channel.last_words, Contains(story.name_of("1") + " · adaさん"));
}

TEST_CASE("whoever has left the PMO before the answer goes out is told nothing of the posts") {
    Chatting story;
    const bot::MessageKey message{{"local:chat/ito"}, "w"};
    story.tell({.what = bot::Spoke{message, author(ito), "open"}}, Chatting::now);
    auto people = community();
    people.people[ito].pmo = false;
    story.reload(people, Chatting::now);
    story.settle_down(Chatting::now);
    CHECK_THAT(story.channel.last_words, StartsWith("That word is for PMO members."));
}
