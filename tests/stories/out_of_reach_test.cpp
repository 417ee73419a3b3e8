#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

bot::Community with_ito_away(std::chrono::local_days from, std::chrono::local_days to) {
    auto people = community();
    people.people[ito].calendar.absences = {{from, to}};
    return people;
}

}  // namespace

TEST_CASE("a reminder that cannot be given to one reader reaches the next at once") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind mori 1\n");

    const auto refused = story.book->reminder(ito).unreachable;
    REQUIRE(refused);
    CHECK(refused->code == "blocked");
    CHECK(story.at(monday + 6h).empty());  // and is not tried over and over
}

TEST_CASE("somebody who stays out of reach is so since the first time, however often it is tried again") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    for (const auto later : {5h, 29h, 53h, 77h}) story.at(monday + later);
    CHECK(story.book->reminder(ito).unreachable->since == monday + 5h);
}

TEST_CASE("it is tried again once anything is heard from that person") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    story.channel.out_of_reach.clear();
    story.tell(posts("2", monday + 7h, author(ito), "Good morning"), monday + 7h);
    CHECK_THAT(story.at(monday + 7h), Catch::Contains("remind ito 1\n"));
    CHECK_FALSE(story.book->reminder(ito).unreachable);
}

TEST_CASE("… also where nothing was written: installing the app or a word to the bot is enough") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    story.channel.out_of_reach.clear();
    const bot::AccountId stranger{"local:nobody"};
    story.tell({.what = bot::AddressSeen{stranger}}, monday + 7h);
    CHECK(story.book->reminder(ito).unreachable);
    story.tell({.what = bot::AddressSeen{author(ito).account}}, monday + 7h);
    CHECK_THAT(story.at(monday + 7h), Catch::Contains("remind ito 1\n"));
    CHECK_FALSE(story.book->reminder(ito).unreachable);
}

TEST_CASE(
    "once heard from, whoever could not be reached has the card at once, and the deputy keeps it until "
    "then") {
    for (const auto& heard :
         {bot::Event{.what = bot::AddressSeen{author(ito).account}},
          posts("9", monday + 5h + 1min, author(ito), "おはようございます"),
          bot::Event{.what = bot::Spoke{{{"local:chat/ito"}, "w1"}, author(ito), "一覧"}}}) {
        Story story;
        story.channel.out_of_reach = {ito};
        story.after(posts("1", monday), monday);
        REQUIRE(story.at(monday + 5h) == "remind mori 1\n");
        story.channel.out_of_reach.clear();
        const auto shown = story.after(heard, monday + 5h + 1min);
        const auto ito_at = shown.find("remind ito 1");
        const auto gone_at = shown.find("clear ");
        CAPTURE(shown);
        REQUIRE(ito_at != std::string::npos);
        REQUIRE(gone_at != std::string::npos);
        CHECK(ito_at < gone_at);
        CHECK(story.book->reminder(ito).pinged_at == monday + 5h + 1min);
    }
}

TEST_CASE("whoever is heard from and still cannot be reached leaves the deputy's card as it is") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    CHECK(story.after({.what = bot::AddressSeen{author(ito).account}}, monday + 6h).empty());
    CHECK(story.book->reminder(ito).unreachable->since == monday + 5h);
    CHECK(story.at(monday + 7h).empty());
}

TEST_CASE(
    "whoever is heard from after hours has the card in the morning, and the deputy's stays over night") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    story.channel.out_of_reach.clear();
    CHECK(story.after({.what = bot::AddressSeen{author(ito).account}}, monday + 10h).empty());
    const auto morning = story.at(monday + 24h);
    CHECK_THAT(morning, Catch::Contains("remind ito 1\n"));
    CHECK(morning.find("remind ito 1") < morning.find("clear "));
}

TEST_CASE(
    "whoever is heard from with nothing to be told is no trouble any more, nor anybody's deputy needed") {
    Story story;
    story.channel.out_of_reach = {ito};
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    story.asked(mori, close(), "1", monday + 5h + 1min);
    story.channel.out_of_reach.clear();
    story.after({.what = bot::AddressSeen{author(ito).account}}, monday + 5h + 2min);
    CHECK_FALSE(story.book->reminder(ito).unreachable);
    story.after(posts("2", monday + 5h + 3min), monday + 5h + 3min);
    const auto next = story.at(monday + 24h + 2h);
    CHECK_THAT(next, Catch::Contains("remind ito 2\n"));
    CHECK(next.find("remind mori") == std::string::npos);
}

TEST_CASE("an owner who is away when it is posted is not its owner") {
    Story story;
    const std::chrono::local_days day{std::chrono::year{2026} / 10 / 5};
    story.reload(with_ito_away(day, day), monday - 1h);
    story.after(posts("1", monday), monday);
    CHECK(story.follow_up("1").owner == mori);
}

TEST_CASE("while its owner is away the next of the theme's owners is told, afterwards the owner again") {
    Story story;
    story.after(posts("1", monday), monday);
    const std::chrono::local_days day{std::chrono::year{2026} / 10 / 5};
    story.reload(with_ito_away(day, day), monday + 1h);
    CHECK(story.at(monday + 5h) == "remind mori 1\n");
    CHECK_THAT(story.at(monday + 29h), Catch::Contains("remind ito 1\n"));
}

TEST_CASE("nobody is pinged outside their hours, even where the call was held up") {
    Story story;
    story.after(posts("1", monday + 4h), monday + 4h);  // due at 18:00, when everybody goes home
    CHECK(story.at(monday + 9h).empty());
    CHECK(story.at(monday + 24h - 1s).empty());
    CHECK(story.at(monday + 24h) == "remind ito 1\n");
}

TEST_CASE("a reload with another policy and open follow-ups causes no burst") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1 2\n");
    auto people = community();
    people.themes[{"hr"}].policy.remind_after = {1h, 0};
    story.reload(people, monday + 5h + 1min);
    CHECK(story.at(monday + 5h + 1min).empty());
    CHECK(story.at(monday + 8h).empty());
}

TEST_CASE("an owner who left the config is followed by the first owner that is left") {
    Story story;
    story.after(posts("1", monday), monday);
    auto people = community();
    people.people[ito].pmo = false;
    people.pmo = {mori, ferry};
    people.themes[{"hr"}].owners = {mori};
    story.reload(people, monday + 1h);
    CHECK(story.at(monday + 5h) == "remind mori 1\n");
}
