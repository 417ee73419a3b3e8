#include "bot/troubles.hpp"

#include "bot/speaking/remedies.hpp"
#include "bot/speaking/trouble_lines.hpp"
#include "tests/support/people.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using bot::ErrandKind;
using Kind = bot::Trouble::Kind;

namespace {

bot::Refusal refusal(ErrandKind errand, bot::Timestamp at, const bot::MessageKey& post = in_hr("1"),
                     const std::string& cause = "not-in-conversation") {
    return {.delivery = {"one"},
            .via = {"local"},
            .code = cause,
            .hint = "Install it there.",
            .at = at,
            .errand = errand,
            .post = post};
}

bot::Reminder lost(const bot::PersonId& reader, const std::string& cause = "blocked") {
    return {.reader = reader,
            .pinged_at = monday,
            .unreachable = bot::Reminder::Unreachable{monday, cause, "Ask them."}};
}

std::vector<bot::Trouble> refused(std::vector<bot::Refusal> all, const bot::Community& people = community()) {
    return bot::troubles({.refusals = std::move(all)}, people, monday + 1h);
}

std::vector<Kind> kinds(const std::vector<bot::Trouble>& all) {
    std::vector<Kind> found;
    for (const auto& each : all) found.push_back(each.kind);
    return found;
}

bot::Trouble secret(bot::Span before, const bot::Community& people) {
    const auto all = bot::troubles({}, people, people.expiries.front().at - before);
    return all.empty() ? bot::Trouble{} : all.front();
}

bot::Community with_secret() {
    auto people = community();
    people.expiries = {{"[teams] secret", monday, "teams"}};
    return people;
}

}  // namespace

TEST_CASE("what a product told and we refused is one trouble of that product, for an admin to look into") {
    auto told = refusal(ErrandKind::Heard, monday + 5min, {}, "not-taken");
    told.via = {"teams"};
    const auto all = refused({told, told});
    REQUIRE(kinds(all) == std::vector{Kind::NotTaken});
    CHECK(all[0].about == "teams");
    CHECK(bot::what_of(all[0]) == "2 messages from teams could not be taken");
    CHECK(bot::code_of(all[0].kind) == "not_taken");
    CHECK_FALSE(bot::remedy_in(bot::Language::Ja, "not-taken", "x") == "x");
}

TEST_CASE("what was refused is one trouble for each theme and kind, with how often and since when") {
    const auto all =
        refused({refusal(ErrandKind::Thank, monday + 30min), refusal(ErrandKind::React, monday + 20min),
                 refusal(ErrandKind::Thank, monday + 10min, in_hr("2"))});
    REQUIRE(kinds(all) == std::vector{Kind::Thanks, Kind::Reaction});
    CHECK(all[0].times == 2);
    CHECK(all[0].at == monday + 30min);
    CHECK(all[0].since == monday + 10min);
    CHECK(all[0].where == "HR");
    CHECK(all[0].about == "hr");
    CHECK(code_of(all[0].kind) == "deliveries");
}

TEST_CASE("each errand has its trouble, but what nobody misses, and reminders, whose readers are named") {
    CHECK(kinds(refused({refusal(ErrandKind::React, monday)})) == std::vector{Kind::Reaction});
    CHECK(kinds(refused({refusal(ErrandKind::Thank, monday)})) == std::vector{Kind::Thanks});
    CHECK(kinds(refused({refusal(ErrandKind::Words, monday)})) == std::vector{Kind::Words});
    CHECK(kinds(refused({refusal(ErrandKind::Closed, monday)})) == std::vector{Kind::Words});
    CHECK(kinds(refused({refusal(ErrandKind::Tell, monday, {})})) == std::vector{Kind::Answer});
    CHECK(refused({refusal(ErrandKind::Remove, monday), refusal(ErrandKind::Mirror, monday, {})}).empty());
}

TEST_CASE("a reaction to what is gone is missed by nobody, and what had to be made smaller is one trouble") {
    CHECK(refused({refusal(ErrandKind::React, monday, in_hr("1"), "gone")}).empty());
    const auto all = refused({refusal(ErrandKind::Mirror, monday, {}, "made-smaller"),
                              refusal(ErrandKind::Words, monday, in_hr("1"), "made-smaller")});
    REQUIRE(kinds(all) == std::vector{Kind::Size});
    CHECK(all[0].where == "local");
    CHECK(what_of(all[0]) == "large messages had to be made smaller in local (made-smaller)");
}

TEST_CASE("what was let go was not refused, and the words say so") {
    const auto all = refused({refusal(ErrandKind::Thank, monday, in_hr("1"), "in-doubt")});
    CHECK(what_of(all.at(0)) == "1 thank-you may or may not have arrived in hr and went no second time");
}

TEST_CASE("who was heard from again is to be tried anew, and no trouble meanwhile") {
    auto again = lost(mori);
    again.try_anew();
    CHECK(again.tried_anew());
    CHECK(bot::troubles({.unreachable = {again}}, community(), monday + 1h).empty());
}

TEST_CASE("what was refused for another cause, or elsewhere, is another trouble") {
    CHECK(
        refused({refusal(ErrandKind::Thank, monday), refusal(ErrandKind::Thank, monday, in_hr("2"), "gone")})
            .size() == 2);
    const bot::MessageKey strange{{"local:a place of one"}, "1"};
    const auto all =
        refused({refusal(ErrandKind::Thank, monday), refusal(ErrandKind::Thank, monday, strange)});
    REQUIRE(all.size() == 2);
    CHECK(all[1].about == "local");
}

TEST_CASE("a refusal matters for a day: nothing that succeeds could end it") {
    const bot::Wrong wrong{.refusals = {refusal(ErrandKind::Thank, monday)}, .refused_since = monday + 1s};
    CHECK(bot::troubles(wrong, community(), monday + 1h).empty());
    CHECK(bot::refusals_matter_for == 24h);
}

TEST_CASE("who cannot be given reminders is a trouble while the config has them read cards") {
    auto people = community();
    const bot::Wrong wrong{.unreachable = {lost(mori), lost({"somebody"})}};
    auto all = bot::troubles(wrong, people, monday + 1h);
    REQUIRE(kinds(all) == std::vector{Kind::Unreachable});
    CHECK(all[0].where == "Mori");
    CHECK(all[0].who == mori);
    CHECK(all[0].about.empty());
    CHECK(code_of(all[0].kind) == "person");
    people.people.at(mori).pmo = false;
    CHECK(bot::troubles(wrong, people, monday + 1h).empty());
}

TEST_CASE("whoever asks reads how many people there are and what to do, never who or in which channel") {
    const bot::MessageKey strange{{"local:a place of one"}, "1"};
    const bot::Wrong wrong{.unreachable = {lost(mori), lost(ito), lost(ferry, "not-installed")},
                           .refusals = {refusal(ErrandKind::Thank, monday, strange),
                                        refusal(ErrandKind::Thank, monday, in_hr("2"))}};
    const auto all = bot::without_names(bot::troubles(wrong, community(), monday + 1h));
    REQUIRE(all.size() == 4);
    std::string page;
    for (const auto& each : all) page += what_of(each) + ": " + remedy_of(each) + "\n";
    CHECK(page ==
          "2 people cannot be given reminders (blocked); the next in line gets them: Ask them.\n"
          "1 person cannot be given reminders (not-installed); the next in line gets them: Ask them.\n"
          "1 thank-you could not be delivered in local (not-in-conversation): Install it there.\n"
          "1 thank-you could not be delivered in hr (not-in-conversation): Install it there.\n");
    for (const auto& each : all) {
        CHECK(each.who.empty());
        CHECK(each.where.empty());
    }
}

TEST_CASE("a lost channel is a trouble of its theme where the config names it or posts wait there") {
    auto people = community();
    people.channels[news_channel] = {"hr"};
    people.other_channels = {{{"local"}, {"hr"}}};
    const bot::ConversationId covered{"local:covered"};
    const bot::ConversationId quiet{"local:quiet"};
    bot::Wrong wrong{.lost = {{covered, "gone", "Look for it.", monday + 1h},
                              {hr, "gone", "Look for it.", monday},
                              {news_channel, "put-away", "Fetch it.", monday},
                              {quiet, "gone", "Look for it.", monday}},
                     .waiting = {hr, covered, hr}};
    auto all = bot::troubles(wrong, people, monday + 2h);
    REQUIRE(kinds(all) == std::vector{Kind::Ground, Kind::Ground});
    CHECK(what_of(all[0]) == "hr has lost a channel (gone); 3 posts wait there");
    CHECK(remedy_of(all[0]) == "Look for it.");
    CHECK(all[0].since == monday);
    CHECK(what_of(all[1]) == "hr has lost a channel (put-away); 0 posts wait there");

    wrong.lost.resize(1);
    wrong.waiting.clear();
    CHECK(bot::troubles(wrong, people, monday + 2h).empty());
    people.other_channels.clear();
    wrong.waiting = {covered};
    CHECK(bot::troubles(wrong, people, monday + 2h).empty());
}

TEST_CASE("the log says who it is") {
    const auto all = bot::troubles({.unreachable = {lost(mori)}}, community(), monday + 1h);
    CHECK(what_of(all.at(0)) == "mori cannot be given reminders (blocked); the next in line gets them");
}

TEST_CASE("a secret that runs out is a trouble from thirty days before, with news at seven days and at one") {
    const auto people = with_secret();
    const auto at = people.expiries.front().at;
    const auto news = [&](bot::Span before) { return at - news_at(secret(before, people), at - before); };
    CHECK(secret(30 * 24h + 1s, people).where.empty());
    CHECK(secret(30 * 24h, people).since == at - 30 * 24h);
    CHECK(secret(24h, people).about == "teams");
    CHECK(code_of(Kind::Expiry) == "secret");
    CHECK(news(20 * 24h) == 30 * 24h);
    CHECK(news(7 * 24h) == 7 * 24h);
    CHECK(news(36h) == 7 * 24h);
    CHECK(news(1h) == 24h);
    CHECK(news(-1h) == 0h);
    CHECK(news(-25h) == -24h);
    CHECK(what_of(secret(24h, people)) == "[teams] secret runs out on 2026-10-05");
    CHECK_FALSE(remedy_of(secret(24h, people)).empty());
}

TEST_CASE("what to do is said in the reader's language where there are words for the cause") {
    using bot::Language;
    CHECK(bot::remedy_in(Language::En, "not-installed", "Install the app.") == "Install the app.");
    CHECK(bot::remedy_in(Language::Ja, "not-installed", "Install the app.") ==
          "この方にアプリを入れるか、アプリの入っているチームに加えてください。");
    CHECK(bot::remedy_in(Language::Ja, "no-local-account", "Give …").starts_with("設定の"));
    CHECK(bot::remedy_in(Language::Ja, "E-4711", "Ask them.") == "Ask them.");
}
