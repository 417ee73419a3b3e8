#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("a post is thanked at once and its owner reminded until somebody closes it with an action") {
    Story story;

    CHECK(story.after(posts("1", monday), monday) == "react 1\nthank 1\n");
    CHECK(story.after(posts("1", monday), monday + 1s).empty());  // told again by the channel
    CHECK(std::holds_alternative<bot::ToldBefore>(story.answer));

    CHECK(story.at(monday + 5h - 1s).empty());  // four hours of work and one of lunch
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 9h).empty());
    CHECK(story.at(monday + 29h) == "remind ito 1\nremove m3\n");

    CHECK(story.asked(ito, close(), "1", monday + 30h, "m4") == "rewrite ito 1 (closed)\n");
    CHECK(story.shown() == " 1 (closed)");
    CHECK(story.follow_up("1").closing->action == bot::ActionId{"answered"});

    CHECK(story.at(monday + 30h + 10min) == "clear m4\n");  // time to undo is over
    CHECK(story.at(monday + 300h).empty());
}

TEST_CASE("what fell due while nobody looked, and is held for the night, is not looked at all night") {
    Story story;
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 10h).empty());  // after a sleep; the office has closed
    CHECK(story.store.nothing_before() > monday + 10h);
    CHECK(story.at(monday + 24h) == "remind ito 1\n");
}

TEST_CASE(
    "the lead, told with all after two days, is told as the lead after four, also where nothing is told "
    "again") {
    Story story;
    auto people = community();
    people.themes.at({"hr"}).policy.repeat_every = {0s, 60};
    story.reload(people, monday);
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 48h) == "remind mori 1\n");
    CHECK(story.at(monday + 51h) == "remind ferry 1\n");  // nine where the lead sits
    CHECK(story.at(monday + 96h).empty());
    CHECK_THAT(story.at(monday + 99h), Catch::Contains("remind ferry 1\n") && !Catch::Contains("mori"));
    CHECK(story.at(monday + 24h * 20).empty());
}

TEST_CASE("it goes on for ever, and to more people, where nobody acts") {
    Story story;
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 29h) == "remind ito 1\nremove m3\n");
    CHECK(story.at(monday + 48h) == "remind mori 1\n");   // two working days, in Tokyo
    CHECK(story.at(monday + 51h) == "remind ferry 1\n");  // nine where the lead sits
    CHECK(story.at(monday + 53h) == "remind ito 1\nremove m4\n");
    const auto weeks_later = story.at(monday + 21 * 24h + 5h);
    CHECK_THAT(weeks_later, Catch::Contains("remind ito 1\n"));
    CHECK_THAT(weeks_later, Catch::Contains("remind mori 1\n"));
    CHECK_THAT(weeks_later, Catch::Contains("remind ferry 1\n"));
}

TEST_CASE("all cards change when one of their readers acts") {
    Story story;
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    story.at(monday + 48h);
    CHECK(story.asked(ito, close(), "1", monday + 49h) ==
          "rewrite ito 1 (closed)\nrewrite mori 1 (closed)\n");
}

TEST_CASE("a PMO answer before the thanks cancels them, but the reaction stays") {
    Story story;
    story.tell(posts("1", monday), monday);
    CHECK(story.after(replies("1", "r", ito, monday + 1s), monday + 1s) == "react 1\n");
}

TEST_CASE("a PMO answer changes the card in place, and the next ping is a day after it") {
    Story story;
    story.after(posts("1", monday), monday);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.after(replies("1", "r", ito, monday + 6h), monday + 6h) == "rewrite ito 1 (answered)\n");
    CHECK(story.at(monday + 29h).empty());
    CHECK(story.at(monday + 30h) == "remind ito 1 (answered)\nremove m3\n");
    CHECK(story.asked(ito, close(""), "1", monday + 30h, "m5") == "rewrite ito 1 (closed)\n");  // one tap
}

TEST_CASE(
    "an answer by somebody else than the PMO stands on the card too; its author's own words do, but are "
    "none") {
    Story story;
    story.after(posts("1", monday), monday);
    story.at(monday + 5h);
    CHECK(story.after(replies("1", "r1", ada, monday + 6h), monday + 6h) == "rewrite ito 1\n");
    CHECK(story.after(replies("1", "r2", ben, monday + 7h), monday + 7h) == "rewrite ito 1 (answered)\n");
}

TEST_CASE("what becomes due within the gap does not ping again, but stands on the card") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday + 5min), monday + 5min);
    CHECK(story.at(monday + 5h) == "remind ito 1\n");
    CHECK(story.at(monday + 5h + 5min) == "rewrite ito 1 2\n");
    CHECK(story.at(monday + 6h + 30min) == "remind ito 1 2\nremove m5\n");
}

TEST_CASE("three days away are made up for with one reminder each") {
    Story story;
    for (int post = 1; post <= 5; ++post) story.after(posts(std::to_string(post), monday), monday);
    const auto shown = story.at(monday + 7 * 24h);
    CHECK_THAT(shown, Catch::Contains("remind ito 1 2 3 4 5\n"));
    CHECK_THAT(shown, Catch::Contains("remind mori 1 2 3 4 5\n"));
    CHECK(story.at(monday + 7 * 24h + 1min).empty());
}

TEST_CASE("a call that hangs holds up its own lane only") {
    Story story;
    const bot::Rules rules{story.people};
    story.tell(posts("1", monday), monday);
    story.tell(posts("2", monday), monday);

    const auto hanging = story.dispatcher.begin(rules, monday);  // the reaction to 1, and it stays away
    story.dispatcher.drain(rules, monday + 1s);
    CHECK(story.channel.turn_page() == "thank 1\nthank 2\n");

    story.dispatcher.drain(rules, monday + bot::lease);  // its lease is over: in doubt, but harmless
    CHECK(story.channel.turn_page() == "react 1\nreact 2\n");
    CHECK_FALSE(
        story.dispatcher.end(*hanging, bot::Done{}, rules, monday + 90s));  // late news change nothing
}

TEST_CASE("a hint is only a hint: whoever looks all the time shows the same") {
    Story hinted;
    Story restless;
    hinted.after(posts("1", monday), monday);
    restless.after(posts("1", monday), monday);
    for (auto now = monday; now < monday + 100h; now += 10min) {
        for (const auto& reader : {ito, mori, ferry}) restless.tell({.what = bot::Moment{reader}}, now);
        CHECK(restless.at(now) == hinted.at(now));
    }
}
