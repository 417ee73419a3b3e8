#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

constexpr bot::Timestamp noon = monday + 5h;

/// A post that its owner, ito, was reminded of at noon by the card m3.
struct Reminded : Story {
    Reminded() {
        reload(with_advisors(), monday - 1h);
        after(posts("1", monday), monday);
        at(noon);
    }

    /// ito asks sato.
    std::string ask(bot::Timestamp now = noon, const bot::PersonId& advisor = sato) {
        return asked(ito, bot::Ask{advisor}, "1", now, "m3");
    }

    /// What ito's card says of those who were asked.
    bot::Card::Asked asked_on_card(bot::Timestamp now) {
        tell({.what = bot::Asked{ito, {number("1")}, bot::KeepClosed{}}}, now);
        return std::get<bot::Shown>(answer).card.rows.at(0).asked.at(0);
    }
};

}  // namespace

TEST_CASE("an advisor who is asked gets a card of their own, and the owner keeps the post") {
    Reminded story;
    CHECK(story.ask() == "rewrite ito 1\nremind sato 1 (asked)\n");
    CHECK(story.follow_up("1").owner == ito);
    story.at(noon + 10min);              // when it cannot be undone any more
    CHECK(story.at(noon + 3h).empty());  // an age is no reason for a rewrite
    const auto told = story.asked_on_card(noon + 3h);
    CHECK(told.advisor == "Sato");
    CHECK(told.by == "Ito");
    CHECK(told.at == noon);
    CHECK(told.age.hours == 3h);
}

TEST_CASE("the advisor is reminded gently, once in a working day, until they answer") {
    Reminded story;
    story.ask();
    CHECK(story.at(monday + 28h + 59min).find("sato") == std::string::npos);
    CHECK_THAT(story.at(monday + 29h), Catch::Contains("remind sato 1 (asked)\n"));
    CHECK_THAT(story.at(monday + 53h), Catch::Contains("remind sato 1 (asked)\n"));
    story.asked(sato, bot::Helped{}, "1", monday + 54h);
    CHECK(story.at(monday + 78h).find("remind sato") == std::string::npos);
}

TEST_CASE("nobody asks an advisor out of their hours") {
    Reminded story;
    CHECK(story.ask(monday + 9h + 1min) == "rewrite ito 1\n");
    CHECK_THAT(story.at(monday + 24h), Catch::Contains("remind sato 1 (asked)\n"));
}

TEST_CASE(
    "an advisor who says that they have answered is thanked, and the owner's card says so, without a ping") {
    Reminded story;
    story.ask();
    CHECK_THAT(story.asked(sato, bot::Helped{"See the wiki"}, "1", noon + 1h, "m5"),
               Catch::Contains("rewrite sato 1 (thanked)\n") && Catch::Contains("rewrite ito 1\n"));
    const auto told = story.asked_on_card(noon + 1h);
    CHECK(told.end == bot::Advice::End::Helped);
    CHECK(told.ended_at == noon + 1h);
    CHECK(told.words == "See the wiki");
    CHECK(story.at(noon + 1h + 10min) == "clear m5\n");
}

TEST_CASE("that an advisor cannot help is news for the owner, in hours and gap") {
    Reminded story;
    story.ask();
    SECTION("within the gap the card is rewritten first") {
        CHECK_THAT(story.asked(sato, bot::CannotHelp{"Ask IT"}, "1", noon + 1h, "m5"),
                   Catch::Contains("rewrite ito 1\n"));
        CHECK_THAT(story.at(noon + 90min), Catch::Contains("remind ito 1\n"));
        CHECK(story.at(noon + 3h).find("remind") == std::string::npos);
        CHECK(story.asked_on_card(noon + 3h).words == "Ask IT");
    }
    SECTION("in the evening it waits until the morning") {
        story.asked(sato, bot::CannotHelp{}, "1", monday + 10h, "m5");
        CHECK(story.at(monday + 23h).find("remind") == std::string::npos);
        CHECK_THAT(story.at(monday + 24h), Catch::Contains("remind ito 1\n"));
    }
    SECTION("and wakes an owner who slept on it") {
        story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", noon + 1min, "m3");
        CHECK_THAT(story.asked(sato, bot::CannotHelp{}, "1", noon + 2h), Catch::Contains("remind ito 1\n"));
    }
}

TEST_CASE("an answer in the thread is enough, and counts for whoever is about to press") {
    Reminded story;
    story.ask();
    const auto rev = story.follow_up("1").rev;
    CHECK(story.after(replies("1", "r", sato, noon + 1h), noon + 1h) ==
          "rewrite ito 1 (answered)\nrewrite sato 1 (thanked)\n");
    CHECK(story.follow_up("1").rev == rev);
    CHECK(story.asked_on_card(noon + 1h).end == bot::Advice::End::Helped);
    CHECK(story.at(monday + 29h).find("remind sato") == std::string::npos);
}

TEST_CASE("once the post is closed the advisor is left in peace, and asked again where that is undone") {
    Reminded story;
    story.ask();
    CHECK_THAT(story.asked(ito, close(), "1", noon + 1h, "m3"), Catch::Contains("rewrite sato 1 (closed)\n"));
    CHECK_THAT(story.asked(ito, bot::Undo{}, "1", noon + 1h + 1min, "m3"),
               Catch::Contains("rewrite sato 1 (asked)\n"));
    story.asked(ito, close(), "1", noon + 2h, "m3");
    CHECK_THAT(story.at(noon + 2h + 10min), Catch::Contains("clear m5\n"));
    CHECK(story.at(monday + 29h).empty());
}

TEST_CASE("what was opened again is not asked again by itself") {
    Reminded story;
    story.ask();
    story.asked(ito, close(), "1", noon + 1h, "m3");
    story.at(noon + 2h);
    story.after(replies("1", "r", ada, noon + 3h, "And how do I print it?"), noon + 3h);
    CHECK(story.follow_up("1").waiting());
    CHECK(story.at(monday + 29h).find("sato") == std::string::npos);
}

TEST_CASE("asking can be undone for ten minutes; then the advisor's card lets it go") {
    Reminded story;
    story.ask();
    CHECK(story.asked(ito, bot::Undo{}, "1", noon + 1min, "m3") == "rewrite ito 1\nclear m5\n");
    CHECK(story.at(monday + 29h).find("sato") == std::string::npos);
    CHECK_THAT(story.ask(monday + 30h), Catch::Contains("remind sato 1 (asked)\n"));
}

TEST_CASE("an advisor who sleeps on nothing is told while the owner does") {
    Reminded story;
    story.ask();
    story.asked(ito, bot::Snooze{.until = "monday"}, "1", noon + 1min, "m3");
    CHECK(story.at(monday + 29h) == "remind sato 1 (asked)\nremove m5\n");
}

TEST_CASE("where an advisor cannot be reached the owner is told so") {
    Reminded story;
    story.channel.out_of_reach = {sato};
    story.ask(noon + 1min);
    CHECK(story.asked_on_card(noon + 1min).unreached == noon + 1min);
    CHECK_THAT(story.at(noon + 90min), Catch::Contains("remind ito 1\n"));

    story.channel.out_of_reach.clear();
    story.tell({.what = bot::AddressSeen{author(sato).account}}, noon + 2h);
    CHECK_THAT(story.at(noon + 2h), Catch::Contains("remind sato 1 (asked)\n"));
    CHECK_FALSE(story.asked_on_card(noon + 2h).unreached);
}

TEST_CASE("an asked advisor may say what they know and nothing else, and nobody else may for them") {
    Reminded story;
    story.ask();
    story.asked(sato, close(), "1", noon, "m5");
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.asked(sato, bot::Take{}, "1", noon, "m5");
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.asked(kudo, bot::Helped{}, "1", noon);
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.asked({"ada"}, bot::Helped{}, "1", noon);
    CHECK(std::holds_alternative<bot::NotAllowed>(story.answer));
    story.asked(mori, bot::Helped{}, "1", noon);
    CHECK_FALSE(std::get<bot::Shown>(story.answer).changed);
    CHECK(story.asked_on_card(noon).end == bot::Advice::End::None);
}

TEST_CASE("an advisor's answer is never too late for the owner's last deed") {
    Reminded story;
    story.ask();
    const auto rev = story.follow_up("1").rev;
    story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", noon + 1min, "m3");
    story.tell({.what = bot::Asked{sato, {story.number("1")}, bot::Helped{}, rev}}, noon + 2min);
    CHECK(std::get<bot::Shown>(story.answer).changed);
}

TEST_CASE("an answer that was given already is answered with the card, and changes nothing") {
    Reminded story;
    story.ask();
    story.asked(sato, bot::Helped{}, "1", noon + 1min, "m5");
    story.asked(sato, bot::CannotHelp{}, "1", noon + 2min, "m5");
    CHECK_FALSE(std::get<bot::Shown>(story.answer).changed);
    CHECK(story.shown() == " 1 (thanked)");
    CHECK(story.asked_on_card(noon + 3min).end == bot::Advice::End::Helped);
}

TEST_CASE("nobody is asked twice at a time, and only advisors are asked") {
    Reminded story;
    story.ask();
    story.asked(mori, bot::Ask{sato}, "1", noon + 1min);
    CHECK_FALSE(std::get<bot::Shown>(story.answer).changed);
    story.ask(noon + 1min, mori);
    CHECK(std::get<bot::Unfit>(story.answer).what == "to");
    CHECK_THAT(story.ask(noon + 1min, kudo), Catch::Contains("remind kudo 1 (asked)\n"));
}

TEST_CASE("whoever was asked by several sees one card") {
    Reminded story;
    story.after(posts("2", monday + 1min, author(ben)), noon + 1min);
    story.ask(noon + 2min);
    CHECK_THAT(story.asked(mori, bot::Ask{sato}, "2", noon + 3min),
               Catch::Contains("rewrite sato 1 (asked) 2 (asked)\n"));
    CHECK_THAT(story.at(noon + 92min), Catch::Contains("remind sato 1 (asked) 2 (asked)\n"));
}

TEST_CASE("a withdrawn post asks nobody any more") {
    Reminded story;
    story.ask();
    CHECK_THAT(story.after({.what = bot::Removed{in_hr("1")}}, noon + 1h),
               Catch::Contains("rewrite sato 1 (withdrawn)\n"));
    CHECK(story.at(monday + 29h).find("sato") == std::string::npos);
}
