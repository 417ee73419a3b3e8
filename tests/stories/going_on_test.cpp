#include "tests/support/reminded.hpp"

#include <catch2/catch.hpp>

// Whoever waits goes on in the thread, and whose word is an answer there.

using namespace tests;
using State = bot::FollowUp::State;

namespace {

constexpr auto noon = Reminded::noon;

struct Waiting : Reminded {
    std::string goes_on(const std::string& message, const std::string& words, bot::Timestamp now) {
        return after(replies("1", message, ada, now, words), now);
    }
};

/// Ito has announced something, and Ben asked below it.
struct Announced : Story {
    explicit Announced(bot::Community all = tests::community()) {
        reload(std::move(all), monday);
        after(posts("1", monday, author(ito), "We meet on Friday."), monday);
    }
};

}  // namespace

TEST_CASE("what its author writes while the post waits stands on the card at once, without a ping") {
    Waiting story;
    CHECK(story.goes_on("r1", "It is urgent, the demo is at three!", noon + 1min) == "rewrite ito 1\n");
    REQUIRE(story.follow_up("1").again);
    CHECK(story.follow_up("1").again->words == "It is urgent, the demo is at three!");
    CHECK(story.goes_on("r2", "Thanks!", noon + 2min).empty());  // mere thanks are no news
}

TEST_CASE("where its author goes on after the answer, one tap is not enough to close it") {
    Waiting story;
    story.after(replies("1", "r1", ito, noon, "Try an example."), noon);
    CHECK(story.goes_on("r2", "That did not work either.", noon + 1min) == "rewrite ito 1 (answered)\n");
    story.asked(ito, bot::Snooze{.until = "1h"}, "1", noon + 2min);
    story.asked(ito, bot::ReopenIt{}, "1", noon + 3min);
    const auto& row = std::get<bot::Shown>(story.answer).card.rows.at(0);
    CHECK_FALSE(row.pmo_answered);
    CHECK(row.again->words == "That did not work either.");

    story.after(replies("1", "r3", ito, noon + 4min, "Then use the template."), noon + 4min);
    CHECK_FALSE(story.follow_up("1").again);
}

TEST_CASE("what its author takes away again is on the card no longer") {
    Waiting story;
    story.goes_on("r1", "My number is 090.", noon + 1min);
    CHECK(story.after({.what = bot::Removed{in_hr("r1"), ada}}, noon + 2min) == "rewrite ito 1\n");
    CHECK_FALSE(story.follow_up("1").again);
}

TEST_CASE("it stands there as it was edited last, and another reply's end leaves it alone") {
    Waiting story;
    story.after(replies("1", "r1", ito, noon, "Try an example."), noon);
    story.after(replies("1", "r2", ben, noon, "I did too."), noon);
    story.goes_on("r3", "My number is 090.", noon + 1min);
    CHECK(story.after({.what = bot::Edited{in_hr("r3"), ada, "It did not work.", noon + 2min}},
                      noon + 2min) == "rewrite ito 1 (answered)\n");
    story.after({.what = bot::Removed{in_hr("r2"), ben}}, noon + 3min);
    REQUIRE(story.follow_up("1").again);
    CHECK(story.follow_up("1").again->words == "It did not work.");
}

TEST_CASE("what opened a post again stands on its card") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.goes_on("r1", "Does it work in English too?", noon + 1h);
    CHECK(story.follow_up("1").state == State::Open);
    REQUIRE(story.follow_up("1").again);
    CHECK(story.follow_up("1").again->words == "Does it work in English too?");
}

TEST_CASE("a question about opening again goes with the reply that asked it") {
    Waiting story;
    story.asked(ito, close(), "1", noon);
    story.goes_on("r1", "It says access denied.", noon + 1h);
    REQUIRE(story.follow_up("1").reopen);
    story.after({.what = bot::Removed{in_hr("r1"), ada}}, noon + 1h + 1min);
    CHECK_FALSE(story.follow_up("1").reopen);
}

TEST_CASE("below an announcement the answer of the member who wrote it is an answer") {
    Announced story;
    story.after(replies("1", "r1", ben, monday + 1h, "At what time?"), monday + 1h);
    REQUIRE(story.follow_up("1").state == State::Open);
    CHECK_FALSE(story.follow_up("1").answered);
    story.after(replies("1", "r2", ito, monday + 2h, "At two."), monday + 2h);
    CHECK(story.follow_up("1").answered->at == monday + 2h);
    CHECK(story.follow_up("1").pmo_answered->at == monday + 2h);
    CHECK(story.at(monday + 9h).empty());  // a day after the answer, not four hours after the question
    story.asked(ito, bot::Close{.action = {"answered"}}, "1", monday + 9h);
    CHECK(story.follow_up("1").state == State::Closed);  // nobody is asked back
}

TEST_CASE("a PMO member's post that is followed is answered by anybody else, and not for themselves") {
    auto all = tests::community();
    all.themes.at({"hr"}).follows_pmo_posts = true;
    Announced story{all};
    CHECK(story.follow_up("1").owner == mori);
    story.after(replies("1", "r1", ben, monday + 1h, "I can come."), monday + 1h);
    CHECK(story.follow_up("1").answered->by == ben);
    CHECK_FALSE(story.follow_up("1").pmo_answered);
}
