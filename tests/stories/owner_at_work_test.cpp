#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using namespace std::chrono;

namespace {

const bot::PersonId wells{"wells"};

/// A theme around the world: ito in Tokyo, wells seventeen hours later in the day's other half.
bot::Community around_the_world() {
    auto all = community();
    auto far = member(wells, "Wells", -8h);
    all.accounts[far.accounts.at({"local"})] = wells;
    all.people[wells] = far;
    all.pmo.push_back(wells);
    auto& theme = all.themes.at({"hr"});
    theme.owners = {ito, wells};
    theme.owner_choice = bot::OwnerChoice::AtWork;
    return all;
}

struct AroundTheWorld : Story {
    AroundTheWorld() { reload(around_the_world(), monday); }

    bot::PersonId owner(const std::string& message, bot::Timestamp at) {
        after(posts(message, at), at);
        return follow_up(message).owner;
    }
};

}  // namespace

TEST_CASE("of owners around the world the one answers whose working hours it is") {
    AroundTheWorld story;
    CHECK(story.owner("1", monday + 1h) == ito);
    CHECK(story.owner("2", monday + 18h) == wells);
    CHECK_THAT(story.channel.last_words, Catch::Contains("Wells") && !Catch::Contains("back"));
}

TEST_CASE("where all of them sleep, the one whose morning comes first") {
    AroundTheWorld story;
    CHECK(story.owner("1", monday + 13h) == wells);       // five in the morning there
    CHECK(story.owner("2", monday + 24h * 6) == ito);     // Sunday: Monday begins in Tokyo
    CHECK(story.owner("3", monday + 3h + 30min) == ito);  // the noon break is short
}

TEST_CASE("an owner who is away is not at work, and is not asked before the others are back") {
    AroundTheWorld story;
    auto people = around_the_world();
    const auto today = local_days{year{2026} / 10 / 5};
    people.people.at(ito).calendar.absences = {{today, today}};
    story.reload(people, monday);
    CHECK(story.owner("1", monday + 1h) == wells);
    CHECK(story.owner("2", monday + 25h) == ito);
}

TEST_CASE("where nobody is ever at work, the first of the owners answers") {
    AroundTheWorld story;
    auto people = around_the_world();
    people.people.at(ito).calendar.week = {};
    people.people.at(wells).calendar.week = {};
    story.reload(people, monday);
    CHECK(story.owner("1", monday + 1h) == ito);
}

TEST_CASE("reminders follow: nobody around the world is pinged at night") {
    AroundTheWorld story;
    story.after(posts("1", monday + 18h), monday + 18h);
    CHECK(story.at(monday + 23h) == "remind wells 1\n");
}

TEST_CASE("without a wish for it, the first owner who is not away answers, at whatever hour") {
    AroundTheWorld story;
    auto people = around_the_world();
    people.themes.at({"hr"}).owner_choice = bot::OwnerChoice::First;
    story.reload(people, monday);
    CHECK(story.owner("1", monday + 18h) == ito);
}
