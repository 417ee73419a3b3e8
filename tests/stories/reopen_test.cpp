#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using State = bot::FollowUp::State;

namespace {

/// A post that was closed, its card gone.
struct Closed : Story {
    Closed() {
        after(posts("1", monday), monday);
        at(monday + 5h);
        asked(ito, close(), "1", monday + 5h, "m3");
        at(later);
    }

    std::string author_writes(const std::string& text, bot::Timestamp now = later) {
        return after(replies("1", "r" + std::to_string(++replies_), ada, now, text), now);
    }

    static constexpr bot::Timestamp later = monday + 6h;

private:
    int replies_ = 0;
};

}  // namespace

TEST_CASE("mere thanks in a closed thread do nothing") {
    Closed story;
    CHECK(story.author_writes("Thank you so much!").empty());
    CHECK(story.author_writes("ありがとうございます！助かりました").empty());
    CHECK(story.follow_up("1").state == State::Closed);
    CHECK_FALSE(story.follow_up("1").reopen);
}

TEST_CASE("the name of somebody or of a page in a reply asks nothing") {
    Closed story;
    auto reply = replies("1", "r9", ada, Closed::later, "Thanks! What is RAG? | Wiki");
    std::get<bot::ReplySeen>(reply.what).names = {"What is RAG? | Wiki"};
    CHECK(story.after(reply, Closed::later).empty());
    CHECK(story.follow_up("1").state == State::Closed);
    CHECK_FALSE(story.follow_up("1").reopen);
}

TEST_CASE("a clear question opens it again, due as if it were new") {
    Closed story;
    CHECK(story.author_writes("How do I open it on my phone?").empty());
    CHECK(story.follow_up("1").state == State::Open);
    CHECK(story.at(monday + 24h + 1h) ==
          "remind ito 1\n");  // four working hours on: two of Monday, two of Tuesday
}

TEST_CASE("anything else asks the owner, who opens it again or leaves it closed") {
    Closed story;
    CHECK(story.author_writes("It says access denied").empty());  // within the gap after the last ping
    CHECK(story.at(monday + 6h + 30min) == "remind ito 1 (reopen?)\n");
    CHECK(story.at(monday + 55h).empty());  // asked once, and it stays on the card

    SECTION("open again") {
        CHECK(story.asked(ito, bot::ReopenIt{}, "1", monday + 55h, story.channel.latest_card) ==
              "rewrite ito 1\n");
        CHECK(story.shown() == " 1");
        CHECK(story.follow_up("1").state == State::Open);
    }
    SECTION("leave closed") {
        CHECK(story.asked(ito, bot::KeepClosed{}, "1", monday + 55h, story.channel.latest_card) ==
              "clear " + story.channel.latest_card + "\n");
        CHECK(story.follow_up("1").state == State::Closed);
    }
}

TEST_CASE("where a card is live, the question joins it at once, without a ping") {
    Closed story;
    story.after(posts("2", monday + 6h), monday + 6h);
    CHECK(story.at(monday + 26h) == "remind ito 2\n");
    CHECK(story.author_writes("It says access denied", monday + 26h) == "rewrite ito 1 (reopen?) 2\n");
}

TEST_CASE("at night the question waits for the owner's hours") {
    Closed story;
    CHECK(story.author_writes("It says access denied", monday + 12h).empty());
    CHECK(story.at(monday + 24h) == "remind ito 1 (reopen?)\n");
}

TEST_CASE("a theme may open always, or never") {
    Closed story;
    auto people = community();
    SECTION("always") {
        people.themes[{"hr"}].reopen = bot::Reopen::Always;
        story.reload(people, Closed::later);
        story.author_writes("It says access denied");
        CHECK(story.follow_up("1").state == State::Open);
    }
    SECTION("never") {
        people.themes[{"hr"}].reopen = bot::Reopen::Never;
        story.reload(people, Closed::later);
        story.author_writes("It says access denied");
        CHECK_FALSE(story.follow_up("1").reopen);
    }
}

TEST_CASE("a brave question under a PMO member's own post opens a follow-up there") {
    Story story;
    CHECK(story.after(posts("1", monday, author(mori), "We meet on Wednesday."), monday).empty());
    story.after(replies("1", "r1", ada, monday + 1min, "Thanks!"), monday + 1min);
    CHECK_FALSE(story.book->follow_up(in_hr("1")));
    story.after(replies("1", "r2", ada, monday + 2min, "May I join from home?"), monday + 2min);
    CHECK(story.follow_up("1").state == State::Open);
    CHECK(story.at(monday + 5h + 2min) == "remind ito 1\n");
}

TEST_CASE("of two who ask in the same words, the question of whoever did not delete theirs stays") {
    Closed story;
    const auto now = Closed::later;
    story.after(replies("1", "a", ada, now, "Same here"), now);
    story.after(replies("1", "b", ben, now + 1min, "Same here"), now + 1min);

    SECTION("the earlier one is deleted") {
        story.after({.what = bot::Removed{in_hr("a"), ada}}, now + 2min);
        REQUIRE(story.follow_up("1").reopen);
        CHECK(story.follow_up("1").reopen->name == "ben");
    }
    SECTION("the later one is deleted") {
        story.after({.what = bot::Removed{in_hr("b"), ben}}, now + 2min);
        REQUIRE(story.follow_up("1").reopen);
        CHECK(story.follow_up("1").reopen->name == "ada");
    }
    SECTION("both are") {
        story.after({.what = bot::Removed{in_hr("b"), ben}}, now + 2min);
        story.after({.what = bot::Removed{in_hr("a"), ada}}, now + 3min);
        CHECK_FALSE(story.follow_up("1").reopen);
    }
}

TEST_CASE("what was left closed is not asked again because something later was deleted") {
    Closed story;
    const auto now = Closed::later;
    story.after(replies("1", "a", ada, now, "Same here"), now);
    story.asked(ito, bot::KeepClosed{}, "1", now + 1min);
    story.after(replies("1", "b", ben, now + 2min, "Same here"), now + 2min);
    story.after({.what = bot::Removed{in_hr("b"), ben}}, now + 3min);
    CHECK_FALSE(story.follow_up("1").reopen);
}
