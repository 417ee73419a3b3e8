#include "tests/support/every_channel.hpp"

#include <catch2/catch.hpp>

// Who is spoken to, by whom and in which words, the same on every channel (see desk_test.cpp).

using namespace tests;
using namespace std::chrono;
using Catch::Contains;

namespace {

/// Each situation has one phrase only, by which it is known again.
bot::Community with_plain_phrases(bot::Community all = community()) {
    using bot::Situation;
    const std::map<Situation, std::string> words{
        {Situation::Post, "Thanks, {author}. {owner} reads it."},
        {Situation::Question, "Good question, {author}. {owner} answers."},
        {Situation::FirstPost, "Welcome, {author}. {owner} answers."},
        {Situation::WelcomeBack, "Good to see you again, {author}. {owner} reads it."},
        {Situation::AfterHours, "Thanks, {author}. {owner} is back {when}."},
        {Situation::Again, "This too, {author}."},
        {Situation::Late, "Sorry it took until now, {author}. {owner} reads what you wrote {posted}."}};
    for (const auto& [situation, phrase] : words) {
        all.phrases.phrases[{bot::Language::En, situation}] = {phrase};
    }
    all.phrases.phrases[{bot::Language::Ja, Situation::Post}] = {
        "{author}さん、ありがとう。{owner}さんが読みます。"};
    return all;
}

/// The one line that the bot said in a thread.
std::string said(Place& place, const std::string& post) {
    const auto lines = place.said_in(post);
    REQUIRE(lines.size() == 1);
    return lines.front();
}

}  // namespace

TEST_CASE("each post is thanked in the words of its situation, in its owner's name") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    place.reload(with_plain_phrases());
    place.posts("ada", "1");
    CHECK_THAT(said(place, "1"), Contains("Thanks, ada. Ito reads it."));
    place.posts("ada", "2", "And another thing.");
    CHECK_THAT(said(place, "2"), Contains("This too, ada."));
    place.posts("ben", "3", "It works. How do I share it with my team?");
    CHECK_THAT(said(place, "3"), Contains("Good question, ben. Ito answers."));
    place.at(monday + 10h);  // seven in the evening
    place.posts("ben", "4");
    CHECK_THAT(said(place, "4"), Contains("Thanks, ben. Ito is back tomorrow at 9:00."));
}

TEST_CASE("thanks that come late say so, and wait for the owner's hours where they come in the night") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    place.reload(with_plain_phrases());
    place.posts_unheeded("ada", "1");
    place.at(monday + 20min);
    CHECK_THAT(said(place, "1"),
               Contains("Sorry it took until now,") && Contains("Ito reads what you wrote 9:00 today."));
    place.at(monday + 8h + 55min);
    place.posts_unheeded("ben", "2");
    place.at(monday + 9h + 20min);
    CHECK(place.nodded_at("2"));
    CHECK(place.said_in("2").empty());
    place.at(monday + 24h + 1min);
    CHECK_THAT(said(place, "2"),
               Contains("Sorry it took until now,") && Contains("what you wrote yesterday at 17:55."));
}

TEST_CASE("a first post may break the gap between two pings, twice a day for one person") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    auto people = community();
    people.first_posts_from = local_days{year{2026} / 10 / 1};
    place.reload(people);
    for (const auto* who : {"ada", "ben", "sato", "wells"}) {
        place.posts(who, std::string{"of "} + who);
        place.at(place.now() + 5min);
    }
    const auto pings_by = [&](bot::Timestamp moment) { return place.at(moment), place.pings("ito"); };
    CHECK(pings_by(monday + 31min) == 1);
    CHECK(pings_by(monday + 36min) == 1);
    CHECK(pings_by(monday + 41min) == 1);
    CHECK(pings_by(monday + 46min) == 0);
    CHECK(pings_by(monday + 40min + 89min) == 0);
    CHECK(pings_by(monday + 40min + 91min) == 1);
}

TEST_CASE("a first post is welcomed and comes to its owner sooner, a second one is a post like any other") {
    ON_EVERY_CHANNEL(place);
    auto people = with_plain_phrases();
    people.first_posts_from = local_days{year{2026} / 10 / 1};
    place.reload(people);
    place.posts("ada", "1");
    CHECK_THAT(said(place, "1"), Contains("Welcome,") && Contains("ada"));
    place.at(monday + 11min);
    place.posts("ada", "2");
    CHECK_THAT(said(place, "2"), Contains("Thanks, ada."));
    place.at(monday + 29min);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 31min);
    CHECK(place.pings("ito") == 1);
    CHECK(place.shows("ito") == "1 waits");
    CHECK_THAT(place.reads("ito"), Contains("First post"));
}

TEST_CASE("whoever was there in an earlier season is welcomed back in the new one, once") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    auto people = with_plain_phrases();
    people.seasons = {{{"s6"}, "Season 6", local_days{year{2026} / 4 / 1}, local_days{year{2026} / 10 / 6}},
                      {{"s7"}, "Season 7", local_days{year{2026} / 10 / 7}, local_days{year{2027} / 3 / 31}}};
    place.reload(people);
    place.posts("ada", "1");
    CHECK_THAT(said(place, "1"), Contains("Thanks, ada."));
    place.at(monday + 49h);  // Wednesday, the seventh
    place.posts("ada", "2");
    CHECK_THAT(said(place, "2"), Contains("Good to see you again, ada."));
    place.at(monday + 49h + 11min);
    place.posts("ada", "3");
    CHECK_THAT(said(place, "3"), Contains("Thanks, ada."));
    place.posts("ben", "4");
    CHECK_THAT(said(place, "4"), Contains("Thanks, ben."));
}

TEST_CASE("a theme without a language of its own answers each post in the language it is written in") {
    ON_EVERY_CHANNEL_WITHOUT_CARDS(place);
    auto people = with_plain_phrases();
    people.themes.at({"hr"}).language_of_post = true;
    place.reload(people);
    place.posts("ada", "1", "議事録の要約を試してみました。とても早かったです。");
    CHECK_THAT(said(place, "1"), Contains("adaさん、ありがとう。Itoさんが読みます。"));
    place.posts("ben", "2", "I tried it on the minutes of our meeting.");
    CHECK_THAT(said(place, "2"), Contains("Thanks, ben. Ito reads it."));
}

TEST_CASE("of owners around the world the one answers who is at work, and is the one who is reminded") {
    ON_EVERY_CHANNEL(place);
    const bot::PersonId wells{"wells"};
    auto people = with_plain_phrases();
    const auto far = member(wells, "Wells", -8h);
    people.people[wells] = far;
    people.accounts[far.accounts.at({"local"})] = wells;
    people.pmo.push_back(wells);
    people.themes.at({"hr"}).owners = {ito, wells};
    people.themes.at({"hr"}).owner_choice = bot::OwnerChoice::AtWork;
    place.reload(people);
    place.at(monday + 18h);  // three at night in Tokyo, ten in the morning there
    place.posts("ada", "1");
    CHECK_THAT(said(place, "1"), Contains("Thanks, ada. Wells reads it."));
    place.at(monday + 18h + 4h + 1min);
    CHECK(place.pings("wells") == 0);  // an hour of it was noon
    place.at(monday + 18h + 5h + 1min);
    CHECK(place.pings("wells") == 1);
    CHECK(place.shows("wells") == "1 waits");
    CHECK(place.shows("ito").empty());
}

TEST_CASE(
    "an owner who is away is stood in for by the next of the theme's owners, and told so to the author") {
    ON_EVERY_CHANNEL(place);
    auto people = with_plain_phrases();
    const auto today = local_days{year{2026} / 10 / 5};
    people.people.at(ito).calendar.absences = {{today, today}};
    place.reload(people);
    place.posts("ada", "1");
    CHECK_THAT(said(place, "1"), Contains("Thanks, ada. Mori reads it."));
    place.at(monday + 5h + 1min);
    CHECK(place.shows("mori") == "1 waits");
    CHECK(place.shows("ito").empty());
}

TEST_CASE("a new policy counts at once, and nobody gets a burst of pings by it") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.posts("ben", "2");
    place.at(monday + 1h);
    place.posts("ada", "3");
    auto people = community();
    people.themes.at({"hr"}).policy.remind_after = {1h, 0};
    place.reload(people);
    CHECK(place.pings("ito") == 1);
    CHECK(place.shows("ito") == "1 waits, 2 waits");
    place.reload(people);
    place.reload(community());
    CHECK(place.pings("ito") == 0);
    place.at(monday + 2h + 31min);
    CHECK(place.pings("ito") == 0);
}

TEST_CASE("a deleted post is withdrawn with what the bot said under it, and leaves the card") {
    ON_EVERY_CHANNEL(place);
    place.posts("ada", "1");
    place.posts("ben", "2");
    place.at(monday + 5h + 1min);
    CHECK(place.shows("ito") == "1 waits, 2 waits");
    place.deletes("ada", "1");
    CHECK(place.said_in("1").empty());
    CHECK(place.shows("ito") == "2 waits, 1 withdrawn");
    place.at(monday + 5h + 12min);
    CHECK(place.shows("ito") == "2 waits");
}

TEST_CASE(
    "a holiday that is put into the calendar counts at once: what was due on it is held for the day after") {
    ON_EVERY_CHANNEL(place);
    place.at(monday + 8h);  // an hour before the office closes; three are left, until noon
    place.posts("ada", "1");
    auto people = community();
    people.people.at(ito).calendar.free = {local_days{year{2026} / 10 / 6}};
    place.reload(people);
    for (const auto later : {24h, 27h, 30h}) place.at(monday + later + 1min);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 48h + 1min);
    CHECK(place.pings("ito") == 0);
    place.at(monday + 52h + 1min);
    CHECK(place.pings("ito") == 1);
    CHECK(place.shows("ito") == "1 waits");
}
