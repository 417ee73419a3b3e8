#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;

namespace {

/// ada writes 1, ben 2, ada 3 and 4 within ten minutes; and 5 later.
struct Wrote : Story {
    Wrote() {
        post("1", 0min, ada);
        post("2", 1min, ben);
        post("3", 2min, ada);
        post("4", 10min, ada);
        post("5", 11min, ada);
    }

    void post(const std::string& message, bot::Span later, const bot::AccountId& by) {
        after(posts(message, monday + later, author(by)), monday + later);
    }

    std::vector<bot::PostNumber> numbers(const std::vector<std::string>& messages) const {
        std::vector<bot::PostNumber> all;
        for (const auto& message : messages) all.push_back(number(message));
        return all;
    }

    /// ito's card, as a press that changes nothing is answered.
    std::vector<bot::Card::Row> rows(bot::Timestamp now) {
        tell({.what = bot::Asked{ito, {number("1")}, bot::KeepClosed{}}}, now);
        return std::get<bot::Shown>(answer).card.rows;
    }

    std::string close_together(const bot::Close& how, bot::Timestamp now) {
        return after({.what = bot::Asked{.by = ito, .posts = numbers({"1", "3", "4"}), .wish = how}}, now);
    }
};

constexpr bot::Timestamp noon = monday + 5h + 30min;

}  // namespace

TEST_CASE("what one person writes within ten minutes stands together, where the first of it stands") {
    Wrote story;
    CHECK(story.at(noon) == "remind ito 1 3 4 2 5\n");
    const auto rows = story.rows(noon);
    CHECK(rows.at(0).together == story.numbers({"1", "3", "4"}));
    for (std::size_t other = 1; other < rows.size(); ++other) CHECK(rows.at(other).together.empty());
}

TEST_CASE("in another theme it stands by itself") {
    Story story;
    auto people = community();
    people.themes[{"news"}] = {.id = {"news"}, .name = "News", .owners = {ito}};
    people.channels[news_channel] = {"news"};
    story.reload(people, monday - 1h);
    story.after(posts("1", monday), monday);
    auto elsewhere = posts("2", monday + 1min);
    std::get<bot::PostSeen>(elsewhere.what).post.conversation = news_channel;
    story.after(elsewhere, monday + 1min);
    story.at(noon);
    story.tell({.what = bot::Asked{ito, {story.number("1")}, bot::KeepClosed{}}}, noon);
    for (const auto& row : std::get<bot::Shown>(story.answer).card.rows) CHECK(row.together.empty());
}

TEST_CASE("all of it is closed with one press, and each can be undone") {
    Wrote story;
    story.at(noon);
    CHECK_THAT(story.close_together(close(), noon),
               Catch::Contains("rewrite ito 1 (closed) 2 5 3 (closed) 4 (closed)\n"));
    for (const auto* message : {"1", "3", "4"}) {
        CHECK(story.follow_up(message).state == bot::FollowUp::State::Closed);
    }
    CHECK_THAT(story.asked(ito, bot::Undo{}, "3", noon + 1min),
               Catch::Contains("rewrite ito 1 (closed) 2 3 5 4 (closed)\n"));
}

TEST_CASE("where nobody has answered any of it and there are no words, the card asks once for all") {
    Wrote story;
    story.at(noon);
    story.close_together({.action = {"answered"}}, noon);
    const auto& rows = std::get<bot::Shown>(story.answer).card.rows;
    CHECK(rows.at(0).confirm == bot::ActionId{"answered"});
    CHECK(rows.at(0).confirm_all == story.numbers({"1", "3", "4"}));
    CHECK_FALSE(rows.at(1).confirm);
    CHECK(story.follow_up("1").waiting());
}

TEST_CASE("one of them that a colleague closed meanwhile is told of, and the others are closed") {
    Wrote story;
    story.at(noon);
    story.asked(mori, close(), "3", noon);
    story.close_together(close(), noon + 1min);
    CHECK(story.follow_up("1").closing->by == ito);
    CHECK(story.follow_up("3").closing->by == mori);
    CHECK(story.follow_up("4").closing->by == ito);
}

TEST_CASE("what one press closed is undone by one press, and the words in each thread are taken back") {
    Wrote story;
    story.at(noon);
    story.close_together(close("Use the template.", true), noon);
    const auto& rows = std::get<bot::Shown>(story.answer).card.rows;
    const auto first = std::ranges::find(rows, in_hr("1"), &bot::Card::Row::key);
    REQUIRE(first != rows.end());
    CHECK(first->undo_all == story.numbers({"1", "3", "4"}));
    const auto page = story.after(
        {.what = bot::Asked{.by = ito, .posts = first->undo_all, .wish = bot::Undo{}}}, noon + 1min);
    CHECK(std::count(page.begin(), page.end(), '\n') == 4);  // the card, and a word in each of three threads
    CHECK_THAT(page, Catch::Contains("rewrite ito 1 3 4 2 5\n"));
    for (const auto* message : {"1", "3", "4"}) CHECK(story.follow_up(message).waiting());
}

TEST_CASE("of what one press closed, what was done to one of them since is not undone with it") {
    Wrote story;
    story.at(noon);
    story.close_together(close(), noon);
    SECTION("it was undone, and closed by a colleague") {
        story.asked(ito, bot::Undo{}, "1", noon + 1min);
        story.asked(mori, close(), "1", noon + 2min);
    }
    SECTION("it was opened again by a colleague") {
        story.asked(mori, bot::ReopenIt{}, "1", noon + 1min);
    }
    const auto before = story.follow_up("1").state;
    story.after({.what = bot::Asked{.by = ito, .posts = story.numbers({"1", "3", "4"}), .wish = bot::Undo{}}},
                noon + 3min);
    CHECK(story.follow_up("1").state == before);
    CHECK(story.follow_up("3").waiting());
    CHECK(story.follow_up("4").waiting());
}

TEST_CASE("what was closed last stands first among what is closed, each with its undo") {
    Wrote story;
    story.at(noon);
    story.asked(ito, close(), "1", noon);
    story.asked(ito, close(), "2", noon + 1min);
    CHECK_THAT(story.asked(ito, close(), "5", noon + 2min),
               Catch::Contains("rewrite ito 3 4 5 (closed) 2 (closed) 1 (closed)\n"));
}
