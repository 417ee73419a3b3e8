#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

const std::chrono::local_days that_day{std::chrono::year{2026} / 10 / 5};

/// The community on that Monday, without those who are away.
bot::Community without(const std::vector<bot::PersonId>& away) {
    auto people = community();
    for (const auto& id : away) people.people[id].calendar.absences = {{that_day, that_day}};
    return people;
}

bot::Step step_of(const Story& story, const std::string& message, const bot::PersonId& reader) {
    for (const auto& concern : story.book->concerns(reader, monday)) {
        if (concern.post.key == in_hr(message)) return concern.told.value().step;
    }
    throw std::runtime_error{"nothing of " + message};
}

}  // namespace

TEST_CASE("where nobody who looks after a theme is there, the lead is told so beside the pool") {
    Story story;
    auto people = without({ito, mori});
    people.people[kudo] = member(kudo, "Kudo", 9h);
    people.pmo.push_back(kudo);
    story.reload(people, monday - 1h);
    story.after(posts("1", monday), monday);
    CHECK_THAT(story.at(monday + 5h), Catch::Contains("remind kudo 1\n"));
    CHECK_THAT(story.at(monday + 10h), Catch::Contains("remind ferry 1\n"));  // who sits three hours west
    CHECK(step_of(story, "1", ferry) == bot::Step::NobodyThere);
    CHECK(step_of(story, "1", kudo) == bot::Step::Owner);
}

TEST_CASE("where the theme's owners cannot be reached either, the lead is told at once") {
    Story story;
    story.channel.out_of_reach = {ito, mori};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    CHECK_THAT(story.at(monday + 8h), Catch::Contains("remind ferry 1\n"));
    CHECK(step_of(story, "1", ferry) == bot::Step::NobodyThere);
}

TEST_CASE("as long as one of the theme's owners is there the lead is left in peace") {
    Story story;
    story.reload(without({ito}), monday - 1h);
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind mori 1\n");
    CHECK(story.at(monday + 9h).empty());
}

TEST_CASE("with everybody away it waits for the first who is back, and is not forgotten") {
    Story story;
    story.reload(without({ito, mori, ferry}), monday - 1h);
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 10h).empty());
    CHECK_THAT(story.at(monday + 29h), Catch::Contains("remind ito 1\n"));
}

TEST_CASE("when the owners are back the lead's card lets it go") {
    Story story;
    story.reload(without({ito, mori}), monday - 1h);
    story.after(posts("1", monday), monday);
    story.at(monday + 10h);
    CHECK_THAT(story.at(monday + 29h), Catch::Contains("clear m3\n"));
}

TEST_CASE("what waits too long comes to all, and says since when and why; the oldest stands first") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday + 1h), monday + 1h);
    story.at(monday + 24h + 6h);
    CHECK_THAT(story.at(monday + 48h + 2h), Catch::Contains("remind mori 1 2\n"));
    CHECK(step_of(story, "1", mori) == bot::Step::Pool);
    story.tell({.what = bot::Asked{mori, {story.number("1")}, bot::KeepClosed{}}}, monday + 50h);
    const auto& row = std::get<bot::Shown>(story.answer).card.rows.at(0);
    CHECK(row.step == bot::Step::Pool);
    CHECK(row.since == monday);
    CHECK(row.age.days == 2);
}
