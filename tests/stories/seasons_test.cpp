#include "tests/support/said_so.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;
using namespace std::chrono;

namespace {

constexpr bot::Timestamp autumn = sys_days{year{2026} / 10 / 1};

/// Two seasons that meet at the end of September, in the zone of ferry, who leads six hours ahead of UTC.
bot::Community with_seasons() {
    auto all = community();
    all.seasons = {{{"s6"}, "Season 6", local_days{year{2026} / 4 / 1}, local_days{year{2026} / 9 / 30}},
                   {{"s7"}, "Season 7", local_days{year{2026} / 10 / 1}, local_days{year{2027} / 3 / 31}}};
    return all;
}

struct TwoSeasons : Story {
    TwoSeasons() { reload(with_seasons(), autumn - 24h * 60); }

    bool welcomed(const std::string& message, bot::Timestamp at, const bot::Author& who = author(ada)) {
        after(posts(message, at, who), at);
        return book->post(in_hr(message))->welcome_back;
    }
};

}  // namespace

TEST_CASE("whoever posts in a new season after an earlier one is welcomed back, once") {
    TwoSeasons story;
    CHECK_FALSE(story.welcomed("1", autumn - 24h * 30));
    CHECK(story.welcomed("2", autumn + 48h + 2h));
    CHECK(said_so(story, bot::Situation::WelcomeBack));
    CHECK_FALSE(story.welcomed("3", autumn + 48h + 3h));
}

TEST_CASE("somebody new in a season is not welcomed back") {
    TwoSeasons story;
    CHECK_FALSE(story.welcomed("1", autumn + 48h));
    CHECK_FALSE(story.welcomed("2", autumn + 72h));
}

TEST_CASE("a season begins and ends at the lead's midnight, both its days included") {
    TwoSeasons story;
    CHECK(story.people->season_at(autumn - 6h - 1s)->name == "Season 6");
    CHECK(story.people->season_at(autumn - 6h)->name == "Season 7");
    const bot::Timestamp end = sys_days{year{2027} / 4 / 1} - 6h;
    CHECK(story.people->season_at(end - 1s)->name == "Season 7");
    CHECK(story.people->season_at(end) == nullptr);

    CHECK_FALSE(story.welcomed("1", autumn - 6h - 2s));
    CHECK_FALSE(story.welcomed("2", autumn - 6h - 1s));
    CHECK(story.welcomed("3", autumn - 6h));
}

TEST_CASE("whoever stayed away for more than a season is still welcomed back") {
    TwoSeasons story;
    auto people = with_seasons();
    people.seasons.push_back(
        {{"s8"}, "Season 8", local_days{year{2027} / 4 / 1}, local_days{year{2027} / 9 / 30}});
    story.reload(people, autumn - 24h * 40);
    story.welcomed("1", autumn - 24h * 30);
    CHECK(story.welcomed("2", sys_days{year{2027} / 6 / 1}));
}

TEST_CASE("between seasons, and after a time that no season names, nobody is welcomed back") {
    TwoSeasons story;
    CHECK_FALSE(story.welcomed("1", autumn - 24h * 30));
    auto people = with_seasons();
    people.seasons.erase(people.seasons.begin());
    story.reload(people, autumn);
    CHECK_FALSE(story.welcomed("2", autumn + 48h));
    CHECK_FALSE(story.welcomed("3", sys_days{year{2027} / 6 / 1}));
}

TEST_CASE("a first post is a first post, though the season is new too") {
    TwoSeasons story;
    auto people = with_seasons();
    people.first_posts_from.reset();
    story.reload(people, autumn - 24h * 40);
    story.after(posts("1", autumn + 48h + 2h, author(ben)), autumn + 48h + 2h);
    CHECK(story.book->post(in_hr("1"))->first);
    CHECK_FALSE(story.book->post(in_hr("1"))->welcome_back);
}

TEST_CASE("who comes back in the night is welcomed, and told when the owner is there") {
    TwoSeasons story;
    story.welcomed("1", autumn - 24h * 30);
    CHECK(story.welcomed("2", autumn + 14h));
    CHECK_THAT(story.channel.last_words, Catch::Contains("Ito is back tomorrow at 9:00."));
}

TEST_CASE("what people had heard before the words were found is still known then") {
    TwoSeasons story;
    auto people = with_seasons();
    people.thank_after = 10min;
    story.reload(people, autumn - 24h * 40);
    story.welcomed("1", autumn - 24h * 30);
    const auto at = autumn + 48h + 2h;
    CHECK(story.welcomed("2", at));
    CHECK(story.at(at + 10min) == "thank 2\n");
    CHECK(said_so(story, bot::Situation::WelcomeBack));
}
