#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

#include <set>

// How long lists go on in the direct chat, and what "undo" takes back there.

using namespace tests;
using Catch::Contains;
using Catch::StartsWith;

namespace {

/// Twenty-two posts by two people, a minute apart; all are ito's.
struct Many : ChatStory {
    Many() {
        for (int n = 1; n <= 22; ++n) {
            const auto at = monday + n * 1min;
            after(
                posts(std::to_string(n), at, author(n % 2 ? ada : ben), "Excel did it, " + std::to_string(n)),
                at);
        }
        at(now);
    }

    std::string ito_says(const std::string& text) { return says(ito, text, now += 1s); }

    /// The posts that a list names.
    std::set<std::string> named(const std::string& list) const {
        std::set<std::string> all;
        for (int n = 1; n <= 22; ++n) {
            if (list.find("• " + str(number(std::to_string(n))) + " ") != std::string::npos)
                all.insert(std::to_string(n));
        }
        return all;
    }

    bot::Timestamp now = monday + 1h;
};

}  // namespace

TEST_CASE("a list goes on with every word for more, until all were shown") {
    const std::vector<std::pair<std::string, std::string>> words{{"more", "next"},
                                                                 {"More please", "show me more posts"},
                                                                 {"もっと", "続き"},
                                                                 {"次", "残りも見せてください"},
                                                                 {"つづきは？", "ほかの投稿も"},
                                                                 {"next page", "and the rest?"},
                                                                 {"anything else?", "他にもありますか？"},
                                                                 {"ＭＯＲＥ", "次のページ"}};
    for (const auto& list : {"open", "mine", "find Excel", "未対応", "探す Excel"}) {
        for (const auto& [first, second] : words) {
            CAPTURE(list, first, second);
            Many story;
            auto all = story.named(story.ito_says(list));
            CHECK(all.size() == 5);
            all.merge(story.named(story.ito_says(first)));
            CHECK(all.size() == 15);
            all.merge(story.named(story.ito_says(second)));
            CHECK(all.size() == 22);
            CHECK_THAT(story.ito_says("more"), StartsWith("That was all."));
        }
    }
}

TEST_CASE("what is more says where it stands in the list, and how many follow") {
    Many story;
    story.ito_says("open");
    const auto said = story.ito_says("more");
    CHECK_THAT(said, StartsWith("Numbers 6 to 15 of 22:\n") && Contains("\nand 7 more: write “more”"));
    CHECK_THAT(story.ito_says("more"), StartsWith("Numbers 16 to 22 of 22:\n") && !Contains("more"));
}

TEST_CASE("what is closed, put off or handed over in between makes the list skip nobody") {
    Many story;
    story.ito_says("mine");
    story.asked(ito, close(), "1", story.now);
    story.asked(ito, bot::Snooze{.until = "tomorrow"}, "2", story.now);
    story.asked(ito, bot::HandOver{mori}, "3", story.now);
    story.asked(ito, close(), "8", story.now);
    auto all = story.named(story.ito_says("more"));
    CHECK(all == std::set<std::string>{"6", "7", "9", "10", "11", "12", "13", "14", "15"});
    all.merge(story.named(story.ito_says("more")));
    CHECK(all.size() == 16);
}

TEST_CASE("without a list there is no more of it, and each member has their own") {
    Many story;
    CHECK_THAT(story.ito_says("more"), StartsWith("More of what?"));
    story.ito_says("open");
    CHECK_THAT(story.says(mori, "more", story.now), StartsWith("More of what?"));
    CHECK_THAT(story.says(ada, "more", story.now), Contains("channel"));
    story.ito_says("stats");
    CHECK_THAT(story.ito_says("more"), StartsWith("Numbers 6 to 15 of 22:"));
}

TEST_CASE("what only begins like a word for more is none") {
    Many story;
    story.ito_says("open");
    for (const auto* text :
         {"find more", "next Monday I am away", "More people should read this", "次の会議は金曜です",
          "他の人にも聞いてください", "続きはまた明日書きます", "あとで post-1 明日",
          "他に困っている人がいます", "please remind me next week"}) {
        INFO(text);
        CHECK_THAT(story.ito_says(text), !StartsWith("Numbers"));
    }
}

TEST_CASE("`undo` alone takes back all that the last press did, and says how many") {
    for (const auto* text : {"undo", "元に戻す", "Undo please", "取り消して"}) {
        INFO(text);
        Many story;
        std::vector<bot::PostNumber> twelve;
        for (int n = 1; n <= 12; ++n) twelve.push_back(story.number(std::to_string(n)));
        story.asked(ito, close(), "20", story.now);
        story.after({.what = bot::Asked{.by = ito, .posts = twelve, .wish = close("See page 3.", true)}},
                    story.now += 1min);
        CHECK(story.ito_says(text) == "All right: 12 posts are as they were before.");
        for (int n = 1; n <= 12; ++n) {
            CHECK(story.follow_up(std::to_string(n)).waiting());
            for (const auto& line : story.book->said(in_hr(std::to_string(n)))) {
                CHECK(line.kind != bot::Said::Kind::Words);
            }
        }
        CHECK_FALSE(story.follow_up("20").waiting());
        const auto further = "post-" + std::to_string(story.number("20").value);
        CHECK_THAT(story.ito_says(text), Contains(further + " closed, Answered") &&
                                             Contains("“undo " + further + "” takes that back"));
        CHECK_FALSE(story.follow_up("20").waiting());
        CHECK_THAT(story.ito_says("undo " + further), StartsWith("All right: " + further));
        CHECK(story.follow_up("20").waiting());
    }
}

TEST_CASE("two presses are two, though they were made in the same moment") {
    Many story;
    story.asked(ito, close(), "1", story.now);
    story.asked(ito, close(), "2", story.now);
    CHECK_THAT(story.ito_says("undo"), StartsWith("All right: post-"));
    CHECK(story.follow_up("1").waiting() != story.follow_up("2").waiting());
}

TEST_CASE("nobody is said to have been left without an answer where a member's words stand in the thread") {
    Many story;
    story.asked(ito, close("See page 3.", true), "1", story.now);
    story.after(replies("1", "r", ada, story.now, "And how do I share it?"), story.now);
    REQUIRE(story.follow_up("1").waiting());
    CHECK_THAT(story.ito_says("close " + str(story.number("1")) + " answered"), StartsWith("Closed"));
    CHECK_THAT(story.ito_says("close " + str(story.number("2")) + " answered"),
               StartsWith("Nobody has replied"));
}
