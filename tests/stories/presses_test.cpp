#include "bot/listening/until.hpp"
#include "tests/support/reminded.hpp"

#include <catch2/catch.hpp>

using namespace tests;

TEST_CASE("where nobody has answered and there are no words, the card asks once") {
    Reminded story;
    CHECK(story.asked(ito, bot::Close{.action = {"answered"}}, "1", Reminded::noon, "m3").empty());
    const auto& shown = std::get<bot::Shown>(story.answer);
    CHECK(shown.card.rows.at(0).confirm == bot::ActionId{"answered"});
    CHECK_FALSE(shown.changed);
    CHECK(story.follow_up("1").state == bot::FollowUp::State::Open);

    const bot::Close confirmed{.action = {"answered"}, .confirmed = true};
    CHECK(story.asked(ito, confirmed, "1", Reminded::noon, "m3") == "rewrite ito 1 (closed)\n");
}

TEST_CASE(
    "a reader's card can be asked for at any time: it says what a press would answer, and changes nothing") {
    Reminded story;
    const auto rules = std::make_shared<bot::Rules>(story.people);
    const auto card = [&](const bot::PersonId& reader) {
        return std::get<bot::Shown>(bot::ask(story.store, reader, rules, Reminded::noon)).card;
    };
    const auto before = story.book->reminder(ito);
    REQUIRE(card(ito).rows.size() == 1);
    CHECK(card(ito).rows.front().key == in_hr("1"));
    CHECK(story.book->reminder(ito).wanted == before.wanted);
    CHECK(story.at(Reminded::noon).empty());

    story.asked(ito, bot::Take{}, "1", Reminded::noon, "m3");
    CHECK(bot::says(card(ito)) == bot::says(std::get<bot::Shown>(story.answer).card));
    CHECK(std::holds_alternative<bot::NotAllowed>(bot::ask(story.store, {"hanako"}, rules, Reminded::noon)));
}

TEST_CASE("undo brings it back without a ping, for ten minutes") {
    Reminded story;
    story.asked(ito, close(), "1", Reminded::noon, "m3");
    CHECK(story.asked(ito, bot::Undo{}, "1", Reminded::noon + 9min, "m3") == "rewrite ito 1\n");
    CHECK(story.shown() == " 1");
    CHECK(story.at(monday + 29h) == "remind ito 1\nremove m3\n");

    story.asked(ito, close(), "1", monday + 30h);
    story.asked(ito, bot::Undo{}, "1", monday + 30h + 10min);
    CHECK_FALSE(std::get<bot::Shown>(story.answer).changed);
}

TEST_CASE("words go to the thread where that is wished, and are taken back with an undo") {
    Reminded story;
    CHECK(story.asked(ito, close("See page 3", true), "1", Reminded::noon, "m3") ==
          "rewrite ito 1 (closed)\nwords 1\n");
    CHECK(story.channel.last_words == "See page 3");
    CHECK(story.asked(ito, bot::Undo{}, "1", Reminded::noon + 1min, "m3") == "rewrite ito 1\nremove m5\n");
}

TEST_CASE("one closing line stands in a thread, only where a person answered and the action says so") {
    Reminded story;
    const bot::Close shown{.action = {"meeting"}, .words = "for us", .confirmed = true};
    CHECK(story.asked(ito, shown, "1", Reminded::noon, "m3") == "rewrite ito 1 (closed)\n");
    story.asked(ito, bot::Undo{}, "1", Reminded::noon, "m3");
    story.after(replies("1", "r", ito, Reminded::noon), Reminded::noon);
    CHECK_THAT(story.asked(ito, shown, "1", Reminded::noon, "m3"), Catch::Contains("closing line 1\n"));
    story.asked(ito, bot::ReopenIt{}, "1", Reminded::noon + 1min);
    CHECK_THAT(story.asked(ito, shown, "1", Reminded::noon + 2min), Catch::Contains("remove "));
    CHECK(story.book->said(in_hr("1")).size() == 2);  // thanks, and the one closing line
}

TEST_CASE("whoever comes too late learns who was first, and changes nothing") {
    Reminded story;
    const auto rev = story.follow_up("1").rev;
    story.asked(mori, bot::Take{}, "1", Reminded::noon);
    CHECK(story.follow_up("1").owner == mori);
    story.tell(
        {.what = bot::Asked{.by = ferry, .posts = {story.number("1")}, .wish = bot::Take{}, .rev = rev}},
        Reminded::noon + 1s);
    const auto& row = std::get<bot::Shown>(story.answer).card.rows.at(0);
    CHECK(row.first->by == "Mori");
    CHECK(row.first->kind == bot::Deed::Kind::Taken);
    CHECK(story.follow_up("1").owner == mori);
}

TEST_CASE("nobody but the PMO may press, and nobody presses what is not there") {
    Reminded story;
    story.tell({.what = bot::Asked{.by = {"ada"}, .posts = {story.number("1")}, .wish = close()}},
               Reminded::noon);
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.tell({.what = bot::Asked{.by = ito, .posts = {{99}}, .wish = close()}}, Reminded::noon);
    CHECK(std::holds_alternative<bot::NoSuchPost>(story.answer));
    story.tell(
        {.what = bot::Asked{.by = ito, .posts = {story.number("1")}, .wish = bot::Close{.action = {"?"}}}},
        Reminded::noon);
    CHECK(std::get<bot::Unfit>(story.answer).what == "action");
}

TEST_CASE("a snoozed post keeps silent, stands below, and wakes by the clock") {
    Reminded story;
    CHECK(story.asked(ito, bot::Snooze{.until = "tomorrow", .reason = "asked IT"}, "1", Reminded::noon,
                      "m3") == "rewrite ito 1 (later)\n");
    CHECK(story.at(monday + 24h - 1s).empty());
    CHECK(story.at(monday + 24h) == "remind ito 1\nremove m3\n");
}

TEST_CASE("it wakes at once when its author goes on") {
    Reminded story;
    story.asked(ito, bot::Snooze{.until = "monday"}, "1", Reminded::noon, "m3");
    CHECK(story.after(replies("1", "r", ada, Reminded::noon + 2h, "One thing more"), Reminded::noon + 2h) ==
          "remind ito 1\nremove m3\n");
}

TEST_CASE("`monday`, on a Monday, is a week ahead, and `1h` is on the clock") {
    const auto calendar = office(9h);
    CHECK(bot::until_when("monday", calendar, monday + 1h) == monday + 7 * 24h);
    CHECK(bot::until_when("tuesday", calendar, monday + 1h) == monday + 24h);
    CHECK(bot::until_when("1h", calendar, monday + 9h) == monday + 10h);
    CHECK_FALSE(bot::until_when("2026-10-04T00:00:00Z", calendar, monday));
    CHECK_FALSE(bot::until_when("yesterday", calendar, monday));
}

TEST_CASE("a card that we do not know is answered, and taken away") {
    Reminded story;
    CHECK(story.asked(ito, close(), "1", Reminded::noon, "stray") ==
          "rewrite ito 1 (closed)\nremove stray\n");
    CHECK(story.shown() == " 1 (closed)");
}

TEST_CASE("several posts are closed with one press") {
    Reminded story;
    story.after(posts("2", monday + 1min), monday + 5h);
    story.tell(
        {.what = bot::Asked{.by = ito, .posts = {story.number("1"), story.number("2")}, .wish = close()}},
        Reminded::noon + 1min);
    CHECK(story.follow_up("1").state == bot::FollowUp::State::Closed);
    CHECK(story.follow_up("2").state == bot::FollowUp::State::Closed);
}

TEST_CASE("whoever presses before we hear that the card has arrived is shown what was done, with its undo") {
    Story story;
    story.after(posts("1", monday), monday);
    story.bot.tick(story.people, monday + 5h);
    const auto rev = story.follow_up("1").rev;
    story.tell({.what = bot::Asked{ito, {story.number("1")}, close(), rev, {"m3"}}}, monday + 5h);
    CHECK(story.shown() == " 1 (closed)");
}

TEST_CASE("a card that is pressed before we hear that it has arrived stays where it is") {
    Story story;
    const bot::Rules rules{story.people};
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday), monday);
    story.bot.tick(story.people, monday + 5h);
    const auto call = story.dispatcher.begin(rules, monday + 5h);
    const auto outcome = story.dispatcher.carry(*call, rules, monday + 5h);
    const auto card = std::get<bot::Done>(outcome).message;
    story.tell({.what = bot::Asked{ito, {story.number("1")}, close(), story.follow_up("1").rev, card}},
               monday + 5h);
    story.dispatcher.end(*call, outcome, rules, monday + 5h);
    CHECK_THAT(story.at(monday + 5h), !Catch::Contains("remove"));
    CHECK(story.book->reminder(ito).message == card);
}

TEST_CASE("the gap between two pings is counted from when the first was really given") {
    Story story;
    story.after(posts("1", monday), monday);
    story.after(posts("2", monday + 3h + 30min), monday + 3h + 30min);
    story.channel.answer = bot::Retry{.at = monday + 7h, .why = "busy"};
    CHECK(story.at(monday + 5h).empty());
    story.channel.answer.reset();
    CHECK(story.at(monday + 7h) == "remind ito 1\n");
    CHECK(story.at(monday + 8h).find("remind") == std::string::npos);
    CHECK_THAT(story.at(monday + 8h + 30min), Catch::Contains("remind ito 1 2\n"));
}
