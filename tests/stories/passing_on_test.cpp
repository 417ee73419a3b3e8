#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::StartsWith;

// Handing a post over and asking an advisor, by a word.

namespace {

struct Passing : Chatting {
    Passing() {
        auto fresh = with_advisors();
        fresh.people[mori].name = "森 明";
        reload(fresh, now);
    }

    bool asked_sato() const {
        const auto all = book->advice(in_hr("1"));
        return !all.empty() && all.back().advisor == sato;
    }
};

}  // namespace

TEST_CASE("a post is handed over by a word") {
    for (const auto* text : {"assign {} to mori", "hand {} over to mori", "{} を森さんに引き継ぐ",
                             "{} を森さんに引き継いでください", "give {} to Mori please",
                             "hand over {} to 森", "{} は森さんにお願いします", "森さんに {} を渡して",
                             "{} の担当を森さんに引き継ぎたい", "pass {} on to mori", "{} を森さんに任せます",
                             "transfer {} to mori", "{} を森 明さんにアサインして"}) {
        INFO(text);
        Passing story;
        CHECK_THAT(story.ito_says_of_it(text), StartsWith(story.name_of("1") + " by ada is 森 明’s now."));
        CHECK(story.follow_up("1").owner == mori);
        CHECK_THAT(story.ito_says_of_it(text), Contains("is 森 明’s already"));
        CHECK_THAT(story.ito_says("undo"), Contains("Taken back: handed over, 森 明"));
        CHECK(story.follow_up("1").owner == ito);
    }
    Passing story;
    story.asked(mori, bot::Take{}, "1", Chatting::now);
    CHECK_THAT(story.ito_says_of_it("assign {} to me"), Contains("is yours now"));
}

TEST_CASE("an advisor is asked by a word") {
    for (const auto* text :
         {"ask Sato about {}", "{} Satoさんに聞いて", "{} についてSatoさんに相談したい",
          "ask sato for help with {}", "{} をSatoさんに聞いてみて", "ask Sato to look at {} please",
          "Satoさんに {} を聞いてください", "{} の件、Satoさんに確認してください"}) {
        INFO(text);
        Passing story;
        CHECK_THAT(story.ito_says_of_it(text),
                   StartsWith("I am asking Sato about " + story.name_of("1") + " by ada"));
        CHECK(story.asked_sato());
        CHECK_THAT(story.ito_says_of_it(text), StartsWith("Sato has been asked"));
    }
}

TEST_CASE("where nobody of that name is meant nothing is done, and the card is pointed to") {
    Passing story;
    for (const auto* text :
         {"assign {} to Hanako", "{} を上渕さんに引き継ぐ", "give {} to the team", "hand {} over to sato"}) {
        INFO(text);
        CHECK_THAT(story.ito_says_of_it(text),
                   StartsWith("To whom?") && Contains("card") && Contains("森 明"));
        CHECK(story.follow_up("1").owner == ito);
    }
    for (const auto* text : {"ask Hanako about {}", "{} 上渕さんに聞いて", "ask mori about {}"}) {
        INFO(text);
        CHECK_THAT(story.ito_says_of_it(text), StartsWith("Whom?") && Contains("card") && Contains("Sato"));
    }
    CHECK(story.book->advice(in_hr("1")).empty());
}

TEST_CASE("a report, a question or a denial hands nothing over and asks nobody") {
    for (const auto* text :
         {"{} はSatoさんに聞きました", "{} を森さんに引き継ぎますか", "don't assign {} to mori",
          "{} を森さんに渡さないで", "should I give {} to mori?", "{} は月曜にお願いします",
          "ask sato whether {} is done", "森さんに渡したら {} を閉じる", "{} を森さんに引き継ぎました"}) {
        INFO(text);
        Passing story;
        story.ito_says_of_it(text);
        CHECK(story.follow_up("1").owner == ito);
        CHECK_FALSE(story.asked_sato());
        CHECK(story.follow_up("1").state != bot::FollowUp::State::Closed);
    }
}
