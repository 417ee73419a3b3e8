#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

// The answer says who did what, when, and with what words; and what "undo" would take back further.

TEST_CASE("the answer repeats the words with which a post was closed") {
    Chatting story;
    CHECK_THAT(story.ito_says_of_it("close {} I called her"),
               StartsWith("Closed " + story.name_of("1") + " by ada: Answered, “I called her”."));
}

TEST_CASE("whoever is too late reads who did what, when, and with what words") {
    Chatting story;
    story.says(mori, "close " + story.name_of("1") + ": see the wiki", Chatting::now - 15min);
    CHECK_THAT(story.ito_says_of_it("close {} I called her"),
               StartsWith("Mori was first with " + story.name_of("1") +
                          " (10:45): closed, Answered, “see the wiki”."));
    story.ito_says("close " + story.name_of("2") + " I called him");
    CHECK_THAT(story.ito_says("close " + story.name_of("2") + " I called him"),
               Contains("(11:00): closed, Answered, “I called him”."));
}

TEST_CASE("undo says what it took back") {
    Chatting story;
    story.ito_says_of_it("close {}: not needed");
    CHECK_THAT(story.ito_says("undo"), EndsWith("Taken back: closed, Answered, “not needed”."));
    story.ito_says_of_it("snooze {} tomorrow");
    CHECK_THAT(story.ito_says_of_it("undo {}"), EndsWith("Taken back: put off, tomorrow 9:00."));
}

TEST_CASE("before it goes further back than the last deed, undo says what it would take back") {
    for (const auto* text : {"undo", "元に戻す", "Undo!", "取り消し"}) {
        INFO(text);
        Chatting story;
        story.says(ito, "close " + story.name_of("2") + " I called him", Chatting::now - 2min);
        story.says(ito, "close " + story.name_of("1") + " I called her", Chatting::now - 1min);
        CHECK_THAT(story.ito_says(text), StartsWith("All right: " + story.name_of("1")));
        for (int again = 0; again < 2; ++again) {
            CHECK_THAT(story.ito_says(text),
                       StartsWith("Your last deed is taken back already. Before it, at 10:58: " +
                                  story.name_of("2") + " closed, Answered, “I called him”."));
            CHECK(story.follow_up("2").state == bot::FollowUp::State::Closed);
        }
        CHECK_THAT(story.ito_says("undo " + story.name_of("2")), StartsWith("All right"));
    }
}

TEST_CASE("what is done after an undo is undone at once") {
    Chatting story;
    story.says(ito, "close " + story.name_of("1") + " I called her", Chatting::now - 3min);
    story.says(ito, "undo", Chatting::now - 2min);
    story.says(ito, "take " + story.name_of("2"), Chatting::now - 2min);
    story.says(ito, "snooze " + story.name_of("2") + " tomorrow", Chatting::now - 1min);
    CHECK_THAT(story.ito_says("undo"), StartsWith("All right: " + story.name_of("2")));
}

TEST_CASE("a time on a day off says so, and one outside of hours says when one hears of it") {
    Chatting story;
    auto fresh = community();
    fresh.people[ito].calendar.absences.push_back(
        {std::chrono::local_days{std::chrono::year{2026} / 10 / 8},
         std::chrono::local_days{std::chrono::year{2026} / 10 / 9}});
    story.reload(fresh, Chatting::now);
    CHECK_THAT(story.ito_says_of_it("remind me about {} on Friday"),
               Contains("waits until") && EndsWith("You have the day off then (Friday 9:00)."));
    CHECK_THAT(story.ito_says_of_it("snooze {} Saturday 10:00"),
               EndsWith("You have the day off then (Saturday 10:00)."));
    CHECK_THAT(story.ito_says_of_it("snooze {} 夜"),
               Contains("outside your working hours (18:00), so you hear of it at tomorrow 9:00"));
    CHECK_THAT(story.ito_says_of_it("snooze {} tomorrow"), EndsWith("writes again."));
    CHECK_THAT(story.ito_says_of_it("snooze {} 1h"), EndsWith("writes again."));
}
