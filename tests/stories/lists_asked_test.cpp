#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

// Lists by theme, of another's posts, of what was closed or put off; and what is no list.

namespace {

/// Ito has ada's post in HR, Mori ben's; Ferry, who is called Kim here, ada's in 製造 × AI.
struct Themed : ChatStory {
    Themed() {
        auto fresh = with_advisors();
        fresh.people[ferry].name = "Kim Lee";
        fresh.people[mori].name = "森 明";
        fresh.themes[{"hr"}].name = "人事 × AI (HR)";
        fresh.themes[{"factory"}] = {
            .id = {"factory"}, .name = "製造 × AI", .owners = {ferry}, .language = bot::Language::En};
        fresh.channels[factory] = {"factory"};
        fresh.channel_order.push_back(factory);
        reload(fresh, monday - 1h);
        after(posts("1", monday, author(ada), "Minutes."), monday);
        after(posts("2", monday + 1min, author(ben), "Excel."), monday + 1min);
        asked(mori, bot::Take{}, "2", monday + 2min);
        after({.what = bot::PostSeen{.post = {factory, "3"},
                                     .author = author(ada),
                                     .text = "Robots.",
                                     .posted_at = monday + 3min}},
              monday + 3min);
        at(now);
    }

    std::string ito_says(const std::string& text) { return says(ito, text, now); }

    /// The words of the posts that a list shows.
    static std::string shown(const std::string& list) {
        std::string words;
        for (const auto* word : {"Minutes", "Excel", "Robots"}) {
            if (list.find("“" + std::string{word}) != std::string::npos) words += word + std::string{" "};
        }
        return words;
    }

    const bot::ConversationId factory{"local:factory"};
    static constexpr bot::Timestamp now = monday + 2h;
};

}  // namespace

TEST_CASE("what waits is listed by theme, however the theme is called") {
    for (const auto* text :
         {"open in HR", "未対応 人事", "人事の未対応", "what is open in HR?", "open posts in HR", "人事",
          "人事 × AI", "HRの一覧を見せて", "what's waiting in hr", "list HR please",
          "人事でまだ待っている投稿は？", "show me HR", "人事の残りを教えて", "HR: open",
          "anything open in HR?", "人事 × AI の未対応", "unanswered posts in HR"}) {
        INFO(text);
        Themed story;
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith("2 posts are waiting for a word (人事 × AI (HR)), longest wait first:"));
        CHECK(Themed::shown(said) == "Minutes Excel ");
    }
    Themed story;
    CHECK(Themed::shown(story.ito_says("open posts in 製造")) == "Robots ");
    CHECK(Themed::shown(story.ito_says("AI の未対応")) == "Minutes Excel Robots ");
    CHECK(Themed::shown(story.ito_says("未対応を全部")) == "Minutes Excel Robots ");
    CHECK(Themed::shown(story.ito_says("my posts in HR")) == "Minutes ");
    CHECK(Themed::shown(story.ito_says("製造の自分の担当")).empty());
}

TEST_CASE("what another has is theirs, and never one's own") {
    for (const auto* text :
         {"what has Kim got", "What does Kim have?", "Kimさんの担当は？", "Kim's posts", "Kim’s list",
          "open posts of Kim", "Kimの担当", "what is Kim working on?", "show me Kim Lee's open posts",
          "Kim さんの未対応", "Kim's", "ferryの担当", "what is assigned to Kim", "Kimさんが持っている投稿",
          "posts assigned to kim", "list for Kim", "how about Kim's open posts"}) {
        INFO(text);
        Themed story;
        const auto said = story.ito_says(text);
        if (said.find("help") == std::string::npos)
            CHECK_THAT(said, StartsWith("1 post is waiting for a word (Kim Lee’s):"));
        CHECK(Themed::shown(said) != "Minutes ");
    }
    for (const auto* text : {"森さんの担当は？", "森さんの担当", "what has 森 got", "森 明さんの未対応",
                             "森さんは何を持ってる？"}) {
        INFO(text);
        Themed story;
        CHECK(Themed::shown(story.ito_says(text)) == "Excel ");
    }
    Themed story;
    CHECK(Themed::shown(story.ito_says("Itoさんの担当")) == "Minutes ");
    CHECK_THAT(story.ito_says("what have I got?"), StartsWith("1 post is waiting for a word from you"));
}

TEST_CASE("a list of somebody or something that nobody knows is refused, and says what is known") {
    for (const auto* text :
         {"上渕さんの担当は？", "what has Ueb got", "Uebuchi's open posts", "上渕の担当", "マーケの未対応",
          "what is open in Marketing?", "open posts in Sales", "what does Hanako have", "経理さんの未対応"}) {
        INFO(text);
        Themed story;
        CHECK_THAT(story.ito_says(text),
                   StartsWith("I know no member or theme called “") && Contains("Ito, 森 明, Kim Lee, "));
    }
}

TEST_CASE("who wrote posts is looked for by name") {
    for (const auto* text :
         {"adaさんの投稿", "ada's posts", "posts by ada", "adaさんの投稿を見せて", "posts from ada"}) {
        INFO(text);
        Themed story;
        CHECK(Themed::shown(story.ito_says(text)) == "Minutes Robots ");
    }
}

TEST_CASE("what was closed and what was put off is listed") {
    for (const auto* text :
         {"closed", "閉じたものを見せて", "show closed posts", "what was closed?", "完了した投稿の一覧",
          "closed in HR", "人事で閉じた投稿", "recently closed", "対応済みの一覧", "resolved posts"}) {
        INFO(text);
        Themed story;
        CHECK_THAT(story.ito_says(text), StartsWith("Nothing was closed in the last seven days"));
        story.asked(ito, close(), "1", Themed::now);
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith("1 post was closed in the last seven days"));
        CHECK(Themed::shown(said) == "Minutes ");
    }
    for (const auto* text :
         {"snoozed", "スヌーズ中", "スヌーズ中の投稿", "what is snoozed?", "保留中のもの", "show snoozed",
          "あとにしたものを見せて", "延期した投稿", "on hold in HR", "snoozed posts in 人事"}) {
        INFO(text);
        Themed story;
        story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", Themed::now);
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith("1 post is put off till later"));
        CHECK(Themed::shown(said) == "Minutes ");
    }
    Themed story;
    CHECK_THAT(story.ito_says("close"), StartsWith("Which post?"));
    CHECK_THAT(story.ito_says("閉じました"), StartsWith("Which post?"));
    CHECK_THAT(story.ito_says("snooze"), StartsWith("Which post"));
}

TEST_CASE("a list by theme goes on with more") {
    Themed story;
    for (int n = 10; n < 20; ++n)
        story.after(posts(std::to_string(n), Themed::now, author(ada), "Number"), Themed::now);
    CHECK_THAT(story.ito_says("open in HR"), EndsWith("and 7 more: write “more”"));
    CHECK_THAT(story.ito_says("続き"), StartsWith("Numbers 6 to 12 of 12:") && !Contains("Robots"));
}

TEST_CASE("a sentence in which such words only stand asks for no list") {
    Themed story;
    for (const auto* text :
         {"I talked with Kim about the summer party", "HR wants to see us all on the terrace",
          "森さんは今日お休みだそうです", "colourless green ideas sleep furiously",
          "Kim has already answered that question for Hanako on the phone"}) {
        INFO(text);
        CHECK_THAT(story.ito_says(text), Contains("“help”"));
    }
}

TEST_CASE("a greeting is greeted, with one line of help") {
    for (const auto& [text, start] : std::vector<std::pair<std::string, std::string>>{
             {"hi", "Hello!"},
             {"Hello!", "Hello!"},
             {"hey there", "Hello!"},
             {"Good morning 👋", "Good morning!"},
             {"good evening", "Good evening!"},
             {"おはようございます", "Good morning!"},
             {"おはよう！", "Good morning!"},
             {"お疲れ様です", "Hello!"},
             {"お疲れさまです。", "Hello!"},
             {"こんばんは", "Good evening!"},
             {"はじめまして、よろしくお願いします。", "Hello!"},
             {"Hi bot, how are you?", "Hello!"},
             {"こんにちは〜", "Hello!"},
             {"お世話になっております。", "Hello!"},
             {"おつかれさまです！本日もよろしくお願いします", "Hello!"}}) {
        INFO(text);
        Themed story;
        const auto said = story.ito_says(text);
        CHECK_THAT(said, StartsWith(start) && Contains("“help”"));
        CHECK(said.size() < 120);
        CHECK_THAT(story.says(ada, text, Themed::now), !Contains("PMO"));
    }
    Themed story;
    CHECK(Themed::shown(story.ito_says("おはようございます、未対応を見せて")) == "Minutes Excel Robots ");
    CHECK_THAT(story.ito_says("hi, help please"), Contains("find Excel"));
    CHECK_THAT(story.says(ada, "おはようございます", Themed::now),
               StartsWith("おはようございます。わたしはボットです。"));
}

TEST_CASE("an advisor's greeting is no answer") {
    Themed story;
    story.asked(ito, bot::Ask{sato}, "1", Themed::now);
    for (const auto* text : {"おはようございます", "hi", "お疲れ様です"}) {
        INFO(text);
        story.says(sato, text, Themed::now + 1min);
        CHECK(story.book->advice(in_hr("1")).back().end == bot::Advice::End::None);
    }
    story.says(sato, "お疲れ様です。去年のひな形が使えます。", Themed::now + 2min);
    CHECK(story.book->advice(in_hr("1")).back().end == bot::Advice::End::Helped);
}
