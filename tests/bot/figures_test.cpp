#include "bot/figures.hpp"

#include "bot/timesheet.hpp"
#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using State = bot::FollowUp::State;

namespace {

bot::Milestones open(bot::Timestamp at, std::optional<bot::Timestamp> answered = {}) {
    return {.theme = {"hr"}, .owner = ito, .opened_at = at, .answered_at = answered};
}

bot::Milestones closed(bot::Timestamp at, bot::Timestamp closed_at) {
    return {.theme = {"hr"}, .owner = ito, .state = State::Closed, .opened_at = at, .closed_at = closed_at};
}

}  // namespace

TEST_CASE("how long an answer took is counted in the working time of the post's owner") {
    const auto all = community();
    const auto over_lunch = open(monday + 2h, monday + 5h);
    const auto over_night = open(monday + 8h, monday + 25h);
    const auto found = bot::statistics({over_lunch, over_night}, all, monday + 26h).all;
    CHECK(found.posts == 2);
    CHECK(found.first_response == bot::Durations{2, 2h, 2h});
    auto hers = over_lunch;
    hers.owner = ferry;  // who sits three hours west, and has no lunch then
    CHECK(bot::statistics({hers}, all, monday + 26h).all.first_response.median == 2h);
    hers.owner = {"gone"};  // measured as the lead
    CHECK(bot::statistics({hers}, all, monday + 26h).all.first_response.median == 2h);
}

TEST_CASE("the middle of two is their mean, and nine of ten took no longer than the ninetieth") {
    std::vector<bot::Milestones> posts;
    for (int minutes = 1; minutes <= 20; ++minutes) {
        posts.push_back(open(monday, monday + minutes * 1min));
        posts.back().pmo_answered_at = monday + 2 * minutes * 1min;
    }
    const auto found = bot::statistics(posts, community(), monday + 1h).all;
    CHECK(found.first_response == bot::Durations{20, 10min + 30s, 18min});
    CHECK(found.pmo_response == bot::Durations{20, 21min, 36min});
    CHECK(found.action == bot::Durations{});
    posts.resize(1);
    CHECK(bot::statistics(posts, community(), monday + 1h).all.first_response ==
          bot::Durations{1, 1min, 1min});
}

TEST_CASE(
    "what is closed is measured to its action; what is open by its age; what was withdrawn only counted") {
    auto withdrawn = open(monday);
    withdrawn.state = State::Withdrawn;
    auto asleep = open(monday);
    asleep.state = State::Snoozed;
    auto never = open(monday);
    never.state = State::None;
    auto other = open(monday + 25h);
    other.theme = {"law"};
    const auto found = bot::statistics({closed(monday, monday + 2h), withdrawn, asleep, never, other},
                                       community(), monday + 26h);
    CHECK(found.all.posts == 3);
    CHECK(found.all.closed == 1);
    CHECK(found.all.withdrawn == 1);
    CHECK(found.all.action == bot::Durations{1, 2h, 2h});
    CHECK(found.all.open == bot::Ages{1, 0, 1, 0});
    REQUIRE(found.themes.size() == 2);
    CHECK(found.themes.at({"law"}).posts == 1);
    CHECK(found.themes.at({"hr"}).open == bot::Ages{0, 0, 1, 0});
}

TEST_CASE("at a glance one sees all that is open, but only the answers to late posts") {
    const auto since = monday + 24h;
    const auto seen = bot::glance({open(monday), open(monday, monday + 1h), open(since, since + 2h),
                                   closed(since, since + 1h), open(since + 1h, since + 90min)},
                                  since, community(), since + 3h);
    CHECK(seen.open.total() == 4);
    CHECK(seen.first_responses == std::vector<bot::Seconds>{30min, 2h});
    CHECK(seen.median == 75min);
    CHECK_FALSE(bot::glance({}, since, community(), since).median);
}

TEST_CASE("a timesheet counts like the calendar that it was made from") {
    const auto calendar = office(9h);
    const bot::Timesheet sheet{calendar, monday, monday + 21 * 24h};
    for (auto from = monday; from < monday + 8 * 24h; from += 5h + 17min) {
        for (auto span = 0min; span < 72h; span += 7h + 11min) {
            CHECK(sheet.between(from, from + span) == calendar.between(from, from + span));
        }
        CHECK(sheet.between(from, from - 1h) == bot::Seconds{0});
    }
}

TEST_CASE("figures know whose answers are the PMO's, whatever channel they come by") {
    auto all = community();
    all.people.at(ito).accounts[{"teams"}] = {"teams:1"};
    all.accounts[{"teams:1"}] = ito;
    all.accounts[{"local:sato"}] = {"sato"};
    CHECK(bot::accounts_of_pmo(all) ==
          std::vector<bot::AccountId>{{"local:ferry"}, {"local:ito"}, {"local:mori"}, {"teams:1"}});
}

TEST_CASE("a hundred thousand posts are no burden", "[.long]") {
    std::vector<bot::Milestones> posts;
    for (int n = 0; n < 100'000; ++n) posts.push_back(open(monday + n * 10min, monday + n * 10min + 30h));
    const auto begun = std::chrono::steady_clock::now();
    CHECK(bot::statistics(posts, community(), monday + 100'000 * 10min).all.posts == 100'000);
    CHECK(std::chrono::steady_clock::now() - begun < 60s);
}
