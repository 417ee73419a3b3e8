#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::StartsWith;

namespace {

constexpr bot::Timestamp noon = monday + 5h;

/// ito has asked sato about 1 (and, where a test wants that, about 2).
struct AskedSato : ChatStory {
    explicit AskedSato(bot::Language language = bot::Language::En) {
        auto community = with_advisors();
        community.people[sato].language = language;
        reload(community, monday - 1h);
        after(posts("1", monday), monday);
        after(posts("2", monday, author(ben), "Which minutes are best?"), monday);
        at(noon);
        ask("1");
    }

    void ask(const std::string& message) { asked(ito, bot::Ask{sato}, message, noon); }

    std::string sato_says(const std::string& text, bot::Span later = 1min) {
        return says(sato, text, noon + later);
    }

    bot::Advice advice(const std::string& message = "1") const { return book->advice(in_hr(message)).back(); }
};

}  // namespace

TEST_CASE("an asked advisor who answers in the direct chat is heard, and whoever asked reads it") {
    const auto words =
        GENERATE("Split it by heading, about 300 characters each.",
                 "300字くらいで見出しごとに分けるといいですよ", "See the wiki, chapter 3",
                 "使い方はポータルにあります", "Thanks for asking! The template of last year will do.");
    AskedSato story;
    CHECK_THAT(story.sato_says(words),
               StartsWith("Thank you. I am passing this on to Ito: “") && Contains(words));
    CHECK(story.advice().end == bot::Advice::End::Helped);
    CHECK(story.advice().words == words);
    CHECK_THAT(story.page, Contains("rewrite ito "));
}

TEST_CASE("in Japanese it is answered in Japanese") {
    AskedSato story{bot::Language::Ja};
    CHECK_THAT(story.sato_says("去年のひな形が使えます"),
               StartsWith("ありがとうございます。Itoさんに伝えます：「去年の"));
    CHECK_THAT(story.sato_says("元に戻す", 2min), StartsWith("取り消しました。Itoさん"));
    CHECK_THAT(story.sato_says("わかりません", 3min), StartsWith("わかりました。Itoさんに伝えます。"));
    CHECK(story.advice().end == bot::Advice::End::CouldNotHelp);
}

TEST_CASE("what they do not know and what they have answered are heard too") {
    AskedSato story;
    SECTION("they cannot help") {
        CHECK_THAT(story.sato_says("Sorry, I don't know."), StartsWith("All right, I am telling Ito."));
        CHECK(story.advice().end == bot::Advice::End::CouldNotHelp);
        CHECK(story.advice().words.empty());
    }
    SECTION("… and say who might") {
        story.sato_says("わかりません。森さんなら知っているかもしれません。");
        CHECK(story.advice().end == bot::Advice::End::CouldNotHelp);
        CHECK_THAT(story.advice().words, Contains("森さん"));
    }
    SECTION("they have answered already") {
        CHECK_THAT(story.sato_says("もう答えました"), Contains("I am telling Ito that you have answered"));
        CHECK(story.advice().end == bot::Advice::End::Helped);
        CHECK(story.advice().words.empty());
    }
    SECTION("they are about to look, which ends nothing") {
        CHECK_THAT(story.sato_says("確認します"), Contains("Write your answer here"));
        CHECK(story.advice().end == bot::Advice::End::None);
    }
    SECTION("manners alone end nothing") {
        CHECK(story.sato_says("Thanks!") == "You’re welcome.");
        CHECK(story.advice().end == bot::Advice::End::None);
    }
}

TEST_CASE("what they add within ten minutes belongs to it, and undo takes all of it back") {
    AskedSato story;
    story.sato_says("Split it by heading.");
    CHECK_THAT(story.sato_says("And keep the names out.", 5min), Contains("passing this on to Ito too"));
    CHECK(story.advice().words == "Split it by heading.\nAnd keep the names out.");
    CHECK_THAT(story.sato_says("undo", 9min), StartsWith("Taken back."));
    CHECK(story.advice().end == bot::Advice::End::None);
    CHECK(story.advice().words.empty());
}

TEST_CASE("where they are asked about several posts they say which, by its name") {
    AskedSato story;
    story.ask("2");
    const auto which = story.sato_says("Split it by heading.");
    CHECK_THAT(which, StartsWith("Which post is this about?") && Contains(str(story.number("1"))) &&
                          Contains(str(story.number("2"))));
    CHECK(story.advice("1").end == bot::Advice::End::None);
    story.sato_says(str(story.number("2")) + " Split it by heading.", 2min);
    CHECK_THAT(story.advice("2").words, StartsWith("Split it by heading"));
    story.sato_says(str(story.number("1")) + "：わかりません", 3min);
    CHECK(story.advice("1").end == bot::Advice::End::CouldNotHelp);
}

TEST_CASE("a post that only comes up in an answer is part of it") {
    AskedSato story;
    story.sato_says("It is as in post-99, I think.");
    CHECK(story.advice().words == "It is as in post-99, I think.");
}

TEST_CASE("their words for the bot are still understood, and help tells what they can do") {
    AskedSato story;
    CHECK_THAT(story.sato_says("help"), Contains("You can answer here or in the thread"));
    CHECK_THAT(story.sato_says("open"), Contains("for PMO members"));
    CHECK_THAT(story.sato_says("no thank-you messages please"), StartsWith("All right"));
    CHECK(story.advice().end == bot::Advice::End::None);
}

TEST_CASE("whoever is not asked is told what everybody is") {
    AskedSato story;
    CHECK_THAT(story.says(kudo, "Split it by heading.", noon + 1min),
               StartsWith("I am a bot and understand"));
    CHECK_THAT(story.says(ada, "Split it by heading.", noon + 1min), StartsWith("I am a bot and understand"));
    story.sato_says("See the wiki");
    CHECK_THAT(story.sato_says("What else is new with you?", 20min), StartsWith("I am a bot and understand"));
}

TEST_CASE("nobody else's deed is undone by an advisor") {
    AskedSato story;
    story.sato_says("See the wiki");
    story.asked(ito, close(), "1", noon + 2min);
    story.sato_says("undo", 3min);
    CHECK(story.follow_up("1").state == bot::FollowUp::State::Closed);
}

TEST_CASE("a PMO member who was asked answers so where it is no word for the bot") {
    ChatStory story;
    auto people = with_advisors();
    people.people[mori].advisor = true;
    story.reload(people, monday - 1h);
    story.after(posts("1", monday), monday);
    story.at(noon);
    story.asked(ito, bot::Ask{mori}, "1", noon);
    CHECK_THAT(story.says(mori, "open", noon + 1min), StartsWith("1 post is waiting"));
    CHECK_THAT(story.says(mori, "Keep it below three hundred characters.", noon + 2min),
               StartsWith("Thank you. I am passing this on to Ito"));
}
