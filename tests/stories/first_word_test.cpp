#include "tests/support/said_so.hpp"
#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace tests;

namespace {

bot::Community with_first_posts() {
    auto people = community();
    people.first_posts_from.reset();
    return people;
}

/// A place that says what its clock is called.
class Named final : public bot::Zone {
public:
    Named(bot::Seconds ahead, std::string name) : clock_{ahead}, name_{std::move(name)} {}

    bot::Local to_local(bot::Timestamp at) const override { return clock_.to_local(at); }

    bot::Timestamp to_utc(bot::Local at) const override { return clock_.to_utc(at); }

    std::string clock_name(bot::Timestamp) const override { return name_; }

private:
    Fixed clock_;
    std::string name_;
};

bool names_ito(const std::string& words) {
    return words.find("Ito") != std::string::npos;
}

}  // namespace

TEST_CASE("eight posts in two minutes are not eight speeches") {
    Story story;
    story.after(posts("1", monday), monday);
    CHECK(names_ito(story.channel.last_words));
    for (int n = 2; n <= 8; ++n) {
        const auto now = monday + n * 15s;
        const auto before = story.channel.last_words;
        CHECK(story.after(posts(std::to_string(n), now), now) ==
              "react " + std::to_string(n) + "\nthank " + std::to_string(n) + "\n");
        CHECK(said_so(story, bot::Situation::Again));
        CHECK_FALSE(names_ito(story.channel.last_words));
        CHECK(story.channel.last_words != before);
    }
    story.after(posts("9", monday + 3min, author(ben)), monday + 3min);
    CHECK(names_ito(story.channel.last_words));
    story.after(posts("10", monday + 20min), monday + 20min);
    CHECK(names_ito(story.channel.last_words));
}

TEST_CASE("whoever just wrote elsewhere is spoken to in full") {
    Story story;
    auto people = community();
    people.channels[news_channel] = {"hr"};
    story.reload(people, monday);
    story.after(
        {.what =
             bot::PostSeen{
                 .post = {news_channel, "n1"}, .author = author(ada), .text = "News.", .posted_at = monday}},
        monday);
    story.after(posts("1", monday + 1min), monday + 1min);
    CHECK(names_ito(story.channel.last_words));
}

TEST_CASE("thanks that wait are short too, where they follow others") {
    Story story;
    auto people = community();
    people.thank_after = 10min;
    story.reload(people, monday);
    story.tell(posts("1", monday), monday);
    story.tell(posts("2", monday + 1min), monday + 1min);
    story.at(monday + 10min);
    CHECK(names_ito(story.channel.last_words));
    story.at(monday + 11min);
    CHECK(said_so(story, bot::Situation::Again));
}

TEST_CASE("leaders are never greeted as newcomers") {
    Story story;
    auto people = with_first_posts();
    people.known_from_the_start = {{"local"}};
    auto chief = member({"chief"}, "Okawa", 9h);
    chief.pmo = false;
    chief.leader = true;
    people.people[chief.id] = chief;
    people.accounts[chief.accounts.at({"local"})] = chief.id;
    story.reload(people, monday);
    story.after(posts("1", monday, author(chief.id)), monday);
    CHECK(said_so(story, bot::Situation::Post));
    story.after(posts("2", monday, author(ben)), monday);
    CHECK(said_so(story, bot::Situation::FirstPost));
}

TEST_CASE("a name has another spelling for another language") {
    Story story;
    auto people = community();
    people.people.at(ito).also = {{bot::Language::Ja, "伊藤 健一"}};
    people.themes.at({"hr"}).language = bot::Language::Ja;
    story.reload(people, monday);
    story.after(posts("1", monday, {.account = {"local:h"}, .name = "田中 花子 / TANAKA Hanako (HR)"}),
                monday);
    CHECK_THAT(story.channel.last_words, Catch::Contains("伊藤さん") && Catch::StartsWith("田中さん、"));
    people.themes.at({"hr"}).language = bot::Language::En;
    story.reload(people, monday);
    story.after(posts("2", monday, author(ben)), monday);
    CHECK(names_ito(story.channel.last_words));
}

TEST_CASE("at two sites a time in a thread carries the name of its clock") {
    Story story;
    auto people = community();
    for (const auto& each : {ito, mori, ferry})
        people.people.at(each).calendar.zone = std::make_shared<Named>(9h, "JST");
    story.reload(people, monday);
    story.after(posts("1", monday + 12h), monday + 12h);
    CHECK_THAT(story.channel.last_words, Catch::Contains("tomorrow at 9:00") && !Catch::Contains("JST"));

    people.people.at(ito).calendar.zone = std::make_shared<Named>(1h, "CET");
    people.themes.at({"hr"}).owners = {ito};
    story.reload(people, monday + 13h);
    story.after(posts("2", monday + 26h, author(ben)), monday + 26h);
    CHECK_THAT(story.channel.last_words, Catch::Contains("9:00 CET"));
}

TEST_CASE("no phrase twice running in a channel, whoever posts") {
    Story story;
    std::string last;
    for (int n = 0; n < 60; ++n) {
        const auto now = monday + n * 1min;
        auto event = posts(std::to_string(n), now, author(n % 2 == 0 ? ada : ben));
        event.chance = static_cast<unsigned>(n * 7919);
        story.after(event, now);
        CHECK(story.channel.last_words != last);
        last = story.channel.last_words;
    }
}

TEST_CASE("a post in the night is thanked at once, and told when its owner is back") {
    Story story;
    CHECK(story.after(posts("1", monday + 12h), monday + 12h) == "react 1\nthank 1\n");
    CHECK_THAT(story.channel.last_words, Catch::Contains("tomorrow"));
}

TEST_CASE(
    "thanks that could not go out in time say so, and wait for the owner's hours, the reaction does not") {
    Story story;
    story.tell(posts("1", monday + 8h), monday + 8h);
    CHECK(story.at(monday + 10h) == "react 1\n");
    CHECK(story.at(monday + 24h) == "thank 1\n");
    CHECK_THAT(story.channel.last_words, Catch::Contains("17:00"));
}

TEST_CASE("a first post is reminded of sooner, and may break the gap twice a day for one person") {
    Story story;
    story.reload(with_first_posts(), monday);
    story.after(posts("1", monday), monday);
    CHECK(story.book->post(in_hr("1"))->first);
    CHECK(story.at(monday + 30min) == "remind ito 1\n");
    const auto newcomer = [&](int n, bot::Timestamp at) {
        const auto id = std::to_string(n);
        story.after(posts(id, at, author(bot::AccountId{"local:new" + id})), at);
        return story.at(at + 30min);
    };
    CHECK(newcomer(2, monday + 10min) == "remind ito 1 2\nremove m3\n");
    CHECK_THAT(newcomer(3, monday + 20min), Catch::Contains("remind ito 1 2 3\n"));
    CHECK_THAT(newcomer(4, monday + 25min), Catch::Contains("rewrite ito 1 2 3 4\n"));
}

TEST_CASE(
    "PMO members' own posts are recorded and get neither thanks nor a follow-up, unless a theme says so") {
    Story story;
    CHECK(story.after(posts("1", monday, author(mori)), monday).empty());
    CHECK(story.book->post(in_hr("1")));
    CHECK_FALSE(story.book->follow_up(in_hr("1")));

    auto people = community();
    people.themes[{"hr"}].follows_pmo_posts = true;
    story.reload(people, monday);
    CHECK(story.after(posts("2", monday, author(mori)), monday) == "react 2\nthank 2\n");
}

TEST_CASE("other bots are recorded and never thanked") {
    Story story;
    auto bot = author(ben);
    bot.bot = true;
    CHECK(story.after(posts("1", monday, bot), monday).empty());
    CHECK(story.book->post(in_hr("1")));
}

TEST_CASE("a theme, or a person, may want the reaction alone, or nothing") {
    Story story;
    auto people = community();
    people.themes[{"hr"}].acknowledge = {.reaction = true, .thanks = false};
    story.reload(people, monday);
    CHECK(story.after(posts("1", monday), monday) == "react 1\n");
    people.themes[{"hr"}].acknowledge = {.reaction = false, .thanks = false};
    story.reload(people, monday);
    CHECK(story.after(posts("2", monday), monday).empty());
    CHECK(story.at(monday + 5h) == "remind ito 1 2\n");
}

TEST_CASE("what stands in no theme is not stored") {
    Story story;
    const bot::MessageKey elsewhere{news_channel, "1"};
    story.tell(
        {.what = bot::PostSeen{.post = elsewhere, .author = author(ada), .text = "x", .posted_at = monday}},
        monday);
    CHECK(std::holds_alternative<bot::NoTheme>(story.answer));
    CHECK_FALSE(story.book->knows(elsewhere));
}

TEST_CASE("no phrase twice running in a channel or to one person, over a long run of every situation") {
    Story story;
    auto people = with_first_posts();
    people.themes.at({"hr"}).language_of_post = true;
    story.reload(people, monday);
    std::string last_there;
    std::map<int, std::string> last_to;
    for (int n = 0; n < 400; ++n) {
        const auto now = monday + n * 37min;  // through days, nights and a weekend
        const int who = n * 7 % 60;
        auto event =
            posts(std::to_string(n), now, {.account = {"local:p" + std::to_string(who)}, .name = "Kim"},
                  n % 5 == 0 ? "How do I begin?" : "I tried it on our minutes.");
        event.chance = static_cast<unsigned>(n) * 2654435761U;
        story.tell(event, now);
        const bool delayed = n % 11 == 3;  // late, and not before its hours
        story.at(delayed ? now + 20min : now);
        const auto heard = story.book->heard(hr).latest_first.front();
        CHECK(std::to_string(heard) != last_there);
        CHECK(std::to_string(heard) != last_to[who]);
        last_there = last_to[who] = std::to_string(heard);
        // What waits too long makes every look longer, and says nothing about phrases.
        if (n >= 20) story.asked(ito, close(), std::to_string(n - 20), now);
    }
}

TEST_CASE("late thanks that go out together never say the same, and each is honest about its moment") {
    Story story;
    for (int n = 0; n < 12; ++n) story.tell(posts(std::to_string(n), monday + n * 1min), monday + n * 1min);
    std::set<std::string> openings;
    std::vector<bot::Call> calls;
    const bot::Rules rules{story.people};
    while (auto call = story.store.claim(rules, monday + 2h)) calls.push_back(*call);
    for (const auto& call : calls) {
        if (const auto* thank = std::get_if<bot::Thank>(&call.effect)) {
            auto words = thank->words;
            const auto minute =
                words.find("9:0") == std::string::npos ? words.find("9:1") : words.find("9:0");
            REQUIRE(minute != std::string::npos);
            CHECK(openings.insert(words.erase(minute, 4)).second);
            CHECK(thank->mention);
        }
    }
    CHECK(openings.size() >= 8);
}

TEST_CASE(
    "elsewhere than on the local channel a first post is called one from two weeks after installation") {
    Story story;
    const bot::ConversationId far{"teams:19:far"};
    auto people = with_first_posts();
    people.channels[far] = {"hr"};
    story.reload(people, monday);
    const auto is_first = [&](const std::string& who, bot::Timestamp at) {
        const bot::MessageKey key{far, who + bot::str(bot::PostNumber{at.time_since_epoch().count()})};
        const bot::PostSeen seen{
            .post = key, .author = author(bot::AccountId{"teams:" + who}), .text = "x", .posted_at = at};
        story.tell({.what = seen}, at);
        return story.book->post(key)->first;
    };
    CHECK_FALSE(is_first("known", monday + 1h));
    CHECK_FALSE(is_first("quick", monday + 24h * 14 - 1s));
    CHECK(is_first("new", monday + 24h * 14));
    CHECK_FALSE(is_first("known", monday + 24h * 15));

    story.reload(people, monday + 24h * 15);  // a later start changes nothing of that
    CHECK(is_first("newer", monday + 24h * 16));
    people.first_posts_from = std::chrono::local_days{std::chrono::year{2027} / 1 / 1};
    story.reload(people, monday + 24h * 17);
    CHECK_FALSE(is_first("newest", monday + 24h * 18));
}
