#include "tests/support/reminded.hpp"

#include <catch2/catch.hpp>

// Words to a thread that did not arrive: nobody believes that they did.

using namespace tests;
using Catch::Contains;
using State = bot::FollowUp::State;

namespace {

constexpr auto noon = Reminded::noon;
const bot::Refused forbidden{"writes-blocked", "Let bots write in the channel."};

/// ito closes what he was reminded of, with words that should stand in the thread.
struct Answering : Reminded {
    std::string answers(const std::string& words, bot::Timestamp at = noon, const bot::PersonId& who = ito) {
        return asked(who, close(words, true), "1", at);
    }

    /// ito's card as it is now: the answer to a wish that comes too late and changes nothing.
    bot::Card::Row row_of(const bot::PersonId& who, bot::Timestamp now) {
        asked(who, bot::KeepClosed{}, "1", now);
        return std::get<bot::Shown>(answer).card.rows.at(0);
    }
};

}  // namespace

TEST_CASE("words that are refused open the post again for whoever wrote them, with the words") {
    for (const auto* words : {"Use the template.", "手順は社内Wikiにあります。\n見てみてください。",
                              "It is <b>page 12</b> & 13"}) {
        CAPTURE(words);
        Answering story;
        story.channel.to_words = forbidden;
        CHECK_THAT(story.answers(words), Contains("rewrite ito 1 (not in the thread)\n"));
        CHECK(story.follow_up("1").state == State::Open);
        const auto row = story.row_of(ito, noon + 1s);
        REQUIRE(row.unsaid);
        CHECK(row.unsaid->words == words);
        CHECK(row.unsaid->by.empty());
        CHECK_FALSE(row.unsaid->perhaps);
    }
}

TEST_CASE("… and they are told by a ping as soon as one may come") {
    Answering story;
    story.channel.to_words = forbidden;
    story.answers("Use the template.", noon + 1min);
    CHECK(story.at(noon + 30min).empty());
    CHECK_THAT(story.at(noon + 2h), Contains("remind ito 1 (not in the thread)\n"));
    CHECK(story.at(noon + 3h).empty());
}

TEST_CASE("words of which nobody knows whether they arrived come back too, and say that") {
    Answering story;
    story.channel.to_words = bot::Unknown{"the line was cut", noon};
    story.answers("Use the template.");
    CHECK_THAT(story.at(noon + 1min), Contains("rewrite ito 1 (in the thread?)\n"));
    CHECK(story.follow_up("1").waiting());
    CHECK(story.row_of(ito, noon + 2min).unsaid->words == "Use the template.");
    const auto refusals = story.book->refusals(monday);
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.at(0).code == "in-doubt");
}

TEST_CASE("what is sent again and arrives closes it for good") {
    Answering story;
    story.channel.to_words = forbidden;
    story.answers("Use the template.");
    story.channel.to_words.reset();
    CHECK_THAT(story.answers("Use the template.", noon + 5min), Contains("words 1\n"));
    CHECK(story.follow_up("1").state == State::Closed);
    CHECK_FALSE(story.follow_up("1").unsaid);
    CHECK(story.at(noon + 3h).find("remind") == std::string::npos);
}

TEST_CASE(
    "a colleague who had answered for the owner has it back, and the owner is not told that it is theirs") {
    Answering story;
    story.channel.to_words = forbidden;
    story.answers("Use the template.", noon, mori);
    CHECK(story.follow_up("1").owner == mori);
    CHECK(story.row_of(mori, noon + 1s).unsaid->words == "Use the template.");
    const auto at_ito = story.row_of(ito, noon + 2s);
    CHECK(at_ito.unsaid->by == "Mori");
    CHECK(at_ito.unsaid->words.empty());
}

TEST_CASE("no closing line speaks of words that did not arrive") {
    Answering story;
    story.channel.to_words = forbidden;
    const auto shown = story.asked(
        ito, bot::Close{.action = {"meeting"}, .words = "Shown on Friday.", .to_thread = true}, "1", noon);
    CHECK(shown.find("closing line") == std::string::npos);
    CHECK(story.at(noon + 1h).find("closing line") == std::string::npos);
}

TEST_CASE("of several that were closed together each comes back by itself") {
    Answering story;
    story.after(posts("2", noon, author(ben)), noon);
    story.channel.to_words = forbidden;
    story.after({.what = bot::Asked{.by = ito,
                                    .posts = {story.number("1"), story.number("2")},
                                    .wish = close("Both: see the wiki.", true)}},
                noon + 1min);
    for (const auto* post : {"1", "2"}) {
        CHECK(story.follow_up(post).waiting());
        CHECK(story.follow_up(post).unsaid->words == "Both: see the wiki.");
    }
}

TEST_CASE("what was undone or opened again meanwhile is left as it is") {
    Answering story;
    story.channel.to_words = bot::Unknown{"the line was cut", noon};
    story.answers("Use the template.");
    story.asked(ito, bot::Undo{}, "1", noon + 1s);
    story.at(noon + 5min);
    CHECK(story.follow_up("1").waiting());
    CHECK_FALSE(story.follow_up("1").unsaid);
}

TEST_CASE("words that come back survive being put off, and the history tells of them") {
    Answering story;
    story.channel.to_words = forbidden;
    story.answers("Use the template.");
    CHECK(story.book->last_deed(in_hr("1"))->kind == bot::Deed::Kind::CameBack);
    CHECK(story.book->last_deed(in_hr("1"))->to == ito);
    story.asked(ito, bot::Snooze{.until = "1h"}, "1", noon + 1min);
    CHECK_THAT(story.at(noon + 2h), Contains("1 (not in the thread)"));
    CHECK(story.row_of(ito, noon + 2h + 1min).unsaid->words == "Use the template.");
}
