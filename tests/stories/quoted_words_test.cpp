#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::StartsWith;
using State = bot::FollowUp::State;

// What a member carries along into the direct chat, and how the same words may be spelt there.

TEST_CASE("a wish in own words beside a quote is granted") {
    for (const auto* text :
         {"close {} I called her\n> 待っている投稿 2件 {other} …", "> undo {other}\nclose {} I called her",
          "完了 {} 回答した I called her\n> post-1 を閉じました：回答した。\n> 元に戻す"}) {
        INFO(text);
        Chatting story;
        std::string said{text};
        while (said.find("{other}") != std::string::npos)
            said.replace(said.find("{other}"), 7, story.name_of("2"));
        CHECK_THAT(story.ito_says_of_it(said), StartsWith("Closed " + story.name_of("1")));
        CHECK(story.follow_up("1").closing->words == "I called her");
        CHECK(story.follow_up("2").waiting());
    }
}

TEST_CASE("however long a quote is, the wish beside it is heard") {
    Chatting story;
    std::string quote;
    for (int n = 0; n < 200; ++n) quote += "\n> 待っている投稿 post-" + std::to_string(n) + " …？";
    CHECK_THAT(story.ito_says_of_it("close {} I called her" + quote), StartsWith("Closed"));
}

TEST_CASE("a quoted command never acts, whatever is said beside it") {
    for (const auto* text :
         {"> close {} I called her", "了解\n> 完了 {} 回答した", "ok\n> close {} I called her",
          "←これはあとで自分でやります\n> 完了 {} 回答した", "ありがとう\n> post-1 を元に戻す",
          "`close {} done`", "```\nclose {} I called her\n```", "👍\n> close {} I called her",
          "＞ 完了 {} 回答した\nOKです", "https://contoso.example/close/{}?x=done"}) {
        INFO(text);
        Chatting story;
        story.ito_says_of_it(text);
        CHECK(story.follow_up("1").state == State::Open);
    }
}

TEST_CASE("an address or a picture beside a wish is no question, and stays in the words") {
    Chatting story;
    story.ito_says_of_it("close {}: see https://contoso.example/a?web=1");
    CHECK(story.follow_up("1").closing->words == "see https://contoso.example/a?web=1");
    story.ito_says("完了 " + story.name_of("2") +
                   " 回答した　`n > 0 ? 1 : 0` で動きます👨‍👩‍👧");
    CHECK(story.follow_up("2").closing->words == "`n > 0 ? 1 : 0` で動きます👨‍👩‍👧");
}

TEST_CASE("a picture is no word with which a post is closed") {
    for (const auto* text : {"close {} 👍", "完了 {} 🙏", "done {} (^^)", "{} 完了 m(_ _)m", "close {}!!"}) {
        INFO(text);
        Chatting story;
        CHECK_THAT(story.ito_says_of_it(text), StartsWith("Nobody has replied"));
        CHECK(story.follow_up("1").waiting());
    }
}

TEST_CASE("the name of a post is understood in every spelling") {
    for (const auto* name : {"ｐｏｓｔー", "post‐", "post–", "post−", "Ｐｏｓｔ　", "post#", "po\u00ADst-",
                             "post\u2060-", "post_", "POSTｰ"}) {
        INFO(name);
        Chatting story;
        const auto number = std::to_string(story.number("1").value);
        CHECK_THAT(story.ito_says(std::string{"close "} + name + number + " I called her"),
                   StartsWith("Closed"));
        CHECK_FALSE(story.follow_up("1").waiting());
    }
}

TEST_CASE("words from a Mac are understood, looked for and found; they are shown as they were written") {
    Chatting story;
    story.after(posts("3", Chatting::now, author(ada), "フ\u309Aロンフ\u309Aトの書き方と㈱の扱い、GPT‑4"),
                Chatting::now);
    for (const auto* text : {"find プロンプト", "探す ﾌﾟﾛﾝﾌﾟﾄ", "フ\u309Aロンフ\u309Aトを探して", "find (株)",
                             "find GPT-4", "find ｇｐｔー4"}) {
        INFO(text);
        CHECK_THAT(story.ito_says(text), Contains(story.name_of("3")) && Contains("フ\u309Aロンフ\u309Aト"));
    }
    story.ito_says_of_it("{} を閉し\u3099て：ﾃﾞｰﾀ①を送りました");
    CHECK(story.follow_up("1").closing->words == "ﾃﾞｰﾀ①を送りました");
}
