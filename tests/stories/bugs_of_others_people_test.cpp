#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <thread>

// What people can do to each other; the table of all these bugs stands in bugs_of_others_test.cpp.

using namespace tests;

namespace {

const std::chrono::local_days first_day{std::chrono::year{2026} / 10 / 5};

bot::Community all_away(const std::vector<bot::PersonId>& who) {
    auto people = community();
    for (const auto& person : who)
        people.people[person].calendar.absences = {{first_day, first_day + std::chrono::days{4}}};
    return people;
}

bot::Community with_first_posts() {
    auto people = community();
    people.first_posts_from.reset();
    bot::Person advisor{.id = {"sato"}, .name = "Sato", .calendar = office(9h), .advisor = true};
    people.accounts[{"local:sato"}] = advisor.id;
    people.people[advisor.id] = advisor;
    return people;
}

}  // namespace

// Question Router takes any reply for a sign of life, the asker's own too: whoever asks again waits longer.
TEST_CASE("an author who bumps their own thread is not answered by it, and does not wait longer for it") {
    Story story;
    story.after(posts("1", monday), monday);
    for (int reply = 1; reply <= 4; ++reply) {
        const auto now = monday + reply * 1h;
        story.after(replies("1", "r" + std::to_string(reply), ada, now, "Anybody?"), now);
    }
    CHECK_FALSE(story.follow_up("1").answered);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    story.after(replies("1", "r5", ada, monday + 28h, "Hello?"), monday + 28h);
    CHECK_THAT(story.at(monday + 29h), Catch::Contains("remind ito 1\n"));
}

TEST_CASE("another bot's chatter in a thread is not an answer, and opens nothing") {
    Story story;
    auto other = author(ben);
    other.bot = true;
    story.after(posts("1", monday), monday);
    const bot::ReplySeen chatter{in_hr("r1"), in_hr("1"), other, "Is this your card?", monday + 1h};
    story.after({.what = chatter}, monday + 1h);
    CHECK_FALSE(story.follow_up("1").answered);
    story.asked(ito, close(), "1", monday + 2h);
    auto again = chatter;
    again.reply = in_hr("r2");
    story.after({.what = again}, monday + 3h);
    CHECK_FALSE(story.follow_up("1").waiting());
    CHECK_FALSE(story.follow_up("1").reopen);
}

// pinet #125: two claimed the same work at the same moment, and both began.
TEST_CASE("of two who take a post at the same instant only one has it, and the other learns who") {
    for (int round = 0; round < 20; ++round) {
        Story story;
        story.after(posts("1", monday), monday);
        const auto rev = story.follow_up("1").rev;
        const auto post = story.number("1");
        std::array<bot::Answer, 2> answers{};
        std::atomic<bool> go = false;
        const auto take = [&](const bot::PersonId& by, bot::Answer& answer) {
            while (!go) std::this_thread::yield();
            answer = story.bot.handle(
                {.what = bot::Asked{.by = by, .posts = {post}, .wish = bot::Take{}, .rev = rev}},
                story.people, monday + 1h);
        };
        std::thread one{take, mori, std::ref(answers.at(0))};
        std::thread other{take, ferry, std::ref(answers.at(1))};
        go = true;
        one.join();
        other.join();
        const auto& by_mori = std::get<bot::Shown>(answers.at(0));
        const auto& by_ferry = std::get<bot::Shown>(answers.at(1));
        CHECK(by_mori.changed != by_ferry.changed);
        const auto& loser = by_mori.changed ? by_ferry : by_mori;
        REQUIRE(loser.card.rows.at(0).first);
        CHECK(loser.card.rows.at(0).first->by == (by_mori.changed ? "Mori" : "Ferry"));
        CHECK(story.follow_up("1").owner == (by_mori.changed ? mori : ferry));
    }
}

// Zammad #3694: the substitute was away as well, and nobody heard of the ticket.
TEST_CASE("a post whose owner and deputy are both away does not wait for their return") {
    Story story;
    story.reload(all_away({ito, mori}), monday - 1h);
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 8h) == "remind ferry 1\n");  // four hours where the lead sits, and one of lunch
}

TEST_CASE("a post that comes while everybody is away does not wait longer than until the first is back") {
    Story story;
    story.reload(all_away({ito, mori, ferry}), monday - 1h);
    story.after(posts("1", monday), monday);
    for (auto now = monday; now < monday + 7 * 24h; now += 6h)
        CHECK_THAT(story.at(now), !Catch::Contains("remind"));
    CHECK_THAT(story.at(monday + 7 * 24h + 5h), Catch::Contains("remind"));
}

// sedona #1660: a welcome that came for everybody but newcomers. uptime-kuma PR #6683: a maintainer was
// welcomed.
TEST_CASE("a newcomer is not missed, and nobody else is taken for one") {
    Story story;
    story.reload(with_first_posts(), monday);
    const auto first = [&](const std::string& message, const bot::Author& who) {
        story.after(posts(message, monday, who), monday);
        return story.book->post(in_hr(message))->first;
    };
    CHECK(first("1", author(ada)));
    CHECK_FALSE(first("2", author(ada)));
    CHECK_FALSE(first("3", author(mori)));
    CHECK_FALSE(first("4", author(bot::AccountId{"local:sato"})));
    CHECK(first("5", author(ben)));
}

TEST_CASE("who has only replied so far, or has deleted their first post, is not welcomed wrongly") {
    Story story;
    story.reload(with_first_posts(), monday);
    story.after(posts("1", monday), monday);
    story.after(replies("1", "r", ben, monday), monday);
    story.after(posts("2", monday + 1h, author(ben)), monday + 1h);
    CHECK(story.book->post(in_hr("2"))->first);
    story.after({.what = bot::Removed{in_hr("2"), ben}}, monday + 2h);
    story.after(posts("3", monday + 3h, author(ben)), monday + 3h);
    CHECK_FALSE(story.book->post(in_hr("3"))->first);
}
