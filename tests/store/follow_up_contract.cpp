#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace tests;
using bot::Facts;
using bot::Look;

namespace {

std::vector<std::string> keys(const std::vector<bot::Concern>& concerns) {
    std::vector<std::string> keys;
    keys.reserve(concerns.size());
    for (const auto& concern : concerns) keys.push_back(concern.post.key.message);
    return keys;
}

using Names = std::vector<std::string>;

}  // namespace

TEMPLATE_TEST_CASE("every store keeps what is done about a post", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    write(store, opens("1"));
    const auto concerns = [&](bot::Timestamp since = monday) {
        return ask(store, [&](const Facts& facts) { return facts.concerns(ito, since); });
    };

    SECTION("its follow-up, first as it was opened") {
        const auto found = ask(store, [](const Facts& facts) { return facts.follow_up(in_hr("1")); });
        REQUIRE(found);
        CHECK(found->post == in_hr("1"));
        CHECK(found->theme.value == "people");
        CHECK(found->owner == ito);
        CHECK(found->state == bot::FollowUp::State::Open);
        CHECK(found->rev == 0);
        CHECK(found->opened_at == monday);
        CHECK_FALSE(found->reopened_at);
        CHECK_FALSE(found->ended_at);
        CHECK_FALSE(found->snooze);
        CHECK_FALSE(found->closing);
        CHECK_FALSE(found->answered);
        CHECK_FALSE(found->pmo_answered);
        CHECK_FALSE(found->reopen);
        CHECK_FALSE(found->given);
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.follow_up(in_hr("2")); }));
    }

    SECTION("with every change to it") {
        auto rich = follow_up("1");
        rich.owner = sato;
        rich.state = bot::FollowUp::State::Closed;
        rich.rev = 3;
        rich.reopened_at = monday + 1h;
        rich.ended_at = monday + 2h;
        rich.snooze = {monday + 3h, monday + 4h, ito, "holiday", true};
        rich.closing = {monday + 5h, sato, {"answered"}, "by phone"};
        rich.answered = {monday + 6h, misaki, "小川 美咲"};
        rich.pmo_answered = {monday + 7h, hanako, "花子"};
        rich.reopen = {monday + 8h, "somebody", "and what about …"};
        rich.given = {monday + 9h, ito};
        write(store, {.follow_ups = {rich}});
        const auto found = ask(store, [](const Facts& facts) { return facts.follow_up(in_hr("1")); }).value();
        CHECK(found.owner == sato);
        CHECK(found.state == bot::FollowUp::State::Closed);
        CHECK(found.rev == 3);
        CHECK(found.reopened_at == rich.reopened_at);
        CHECK(found.ended_at == rich.ended_at);
        CHECK(found.snooze->until == monday + 3h);
        CHECK(found.snooze->at == monday + 4h);
        CHECK(found.snooze->by == ito);
        CHECK(found.snooze->reason == "holiday");
        CHECK(found.snooze->author_wrote);
        CHECK(found.closing->at == monday + 5h);
        CHECK(found.closing->by == sato);
        CHECK(found.closing->action.value == "answered");
        CHECK(found.closing->words == "by phone");
        CHECK(found.answered->at == monday + 6h);
        CHECK(found.answered->by == misaki);
        CHECK(found.answered->name == "小川 美咲");
        CHECK(found.pmo_answered->at == monday + 7h);
        CHECK(found.pmo_answered->by == hanako);
        CHECK(found.reopen->at == monday + 8h);
        CHECK(found.reopen->name == "somebody");
        CHECK(found.reopen->words == "and what about …");
        CHECK(found.given->at == monday + 9h);
        CHECK(found.given->by == ito);
    }

    SECTION("but none for a post that is not there") {
        CHECK_THROWS_AS(write(store, {.follow_ups = {follow_up("2")}}), std::runtime_error);
    }

    SECTION("its deeds, of which the latest is asked for") {
        CHECK_FALSE(ask(store, [](const Facts& facts) { return facts.last_deed(in_hr("1")); }));
        write(store,
              {.deeds = {
                   {.post = in_hr("1"), .rev = 1, .by = ito, .kind = bot::Deed::Kind::Taken, .at = monday},
                   {.post = in_hr("1"),
                    .rev = 2,
                    .by = sato,
                    .kind = bot::Deed::Kind::Snoozed,
                    .at = monday + 1h,
                    .action = {"later"},
                    .words = "why",
                    .until = monday + 2h,
                    .state_before = bot::FollowUp::State::Closed,
                    .owner_before = ito,
                    .to = sato}}});
        const auto deed = ask(store, [](const Facts& facts) { return facts.last_deed(in_hr("1")); });
        REQUIRE(deed);
        CHECK(deed->post == in_hr("1"));
        CHECK(deed->rev == 2);
        CHECK(deed->by == sato);
        CHECK(deed->kind == bot::Deed::Kind::Snoozed);
        CHECK(deed->at == monday + 1h);
        CHECK(deed->action.value == "later");
        CHECK(deed->words == "why");
        CHECK(deed->until == monday + 2h);
        CHECK(deed->state_before == bot::FollowUp::State::Closed);
        CHECK(deed->owner_before == ito);
        CHECK(deed->to == sato);
        const auto concern = concerns().at(0);
        CHECK(concern.last->rev == 2);
        CHECK(concern.last->post == in_hr("1"));
        CHECK(concern.last->to == sato);
    }

    SECTION("who was asked about it, when, by whom, and how that ended") {
        using End = bot::Advice::End;
        CHECK(ask(store, [](const Facts& facts) { return facts.advice(in_hr("1")); }).empty());
        const bot::PersonId mori{"mori"};
        write(store,
              {.advice = {{in_hr("1"), mori, ito, monday + 2h}, {in_hr("1"), sato, ito, monday + 1h}}});
        write(store, opens("2"));
        write(store,
              {.advice = {{in_hr("1"), sato, ito, monday + 1h, End::Helped, monday + 3h, "why", monday + 2h},
                          {in_hr("2"), sato, mori, monday + 1h}}});
        const auto all = ask(store, [](const Facts& facts) { return facts.advice(in_hr("1")); });
        REQUIRE(all.size() == 2);
        CHECK(all[0].post == in_hr("1"));
        CHECK(all[0].advisor == sato);
        CHECK(all[0].by == ito);
        CHECK(all[0].at == monday + 1h);
        CHECK(all[0].end == End::Helped);
        CHECK(all[0].ended_at == monday + 3h);
        CHECK(all[0].words == "why");
        CHECK(all[0].unreached == monday + 2h);
        CHECK(all[1].advisor == mori);
        CHECK(all[1].end == End::None);
        CHECK_FALSE(all[1].ended_at);
        const auto found = concerns();
        REQUIRE(found.size() == 2);
        CHECK(found[0].advice.size() == 2);
        CHECK(found[0].advice[0].advisor == sato);
        CHECK(found[1].advice.at(0).by == mori);
        CHECK_FALSE(found[1].last);
    }

    SECTION("and what we said there, until it is gone") {
        using bot::Said;
        write(store, {.said = {{in_hr("1"), Said::Kind::Closed, 2, {"m2"}},
                               {in_hr("1"), Said::Kind::Thanks, 0, {"m1"}}}});
        const auto said = ask(store, [](const Facts& facts) { return facts.said(in_hr("1")); });
        REQUIRE(said.size() == 2);
        CHECK(said[0].kind == Said::Kind::Thanks);
        CHECK(said[0].message.value == "m1");
        CHECK(said[1].rev == 2);
        write(store, {.said = {{in_hr("1"), Said::Kind::Thanks, 0, {"m1"}, true}}});
        CHECK(ask(store, [](const Facts& facts) { return facts.said(in_hr("1")); }).size() == 1);
    }

    SECTION(
        "and shows each reader what may stand on a card, with the post and the latest telling, oldest "
        "first") {
        write(store, opens("older", monday - 1h));
        write(store, {.told = {{in_hr("1"), ito, bot::Step::Owner, monday + 1h},
                               {in_hr("1"), ito, bot::Step::Pool, monday + 3h},
                               {in_hr("1"), ito, bot::Step::Owner, monday + 2h},
                               {in_hr("1"), sato, bot::Step::Lead, monday + 9h}}});
        const auto found = concerns();
        REQUIRE(keys(found) == Names{"older", "1"});
        CHECK_FALSE(found[0].told);
        REQUIRE(found[1].told);
        CHECK(found[1].follow_up.post == in_hr("1"));
        CHECK(found[1].post.text == "text of 1");
        CHECK(found[1].told->post == in_hr("1"));
        CHECK(found[1].told->reader == ito);
        CHECK(found[1].told->step == bot::Step::Pool);
        CHECK(found[1].told->at == monday + 3h);
    }

    SECTION(
        "open, snoozed, asking, or ended a while ago; what ended earlier and what opened none is not shown") {
        using State = bot::FollowUp::State;
        const auto add = [&](const std::string& key, State state,
                             std::optional<bot::Timestamp> ended_at = {}) {
            auto decision = opens(key);
            decision.follow_ups.front().state = state;
            decision.follow_ups.front().ended_at = ended_at;
            write(store, decision);
            return decision.follow_ups.front();
        };
        add("snoozed", State::Snoozed);
        add("none", State::None);
        auto closed = add("closed", State::Closed, monday + 1h);
        add("withdrawn", State::Withdrawn, monday + 2h);
        CHECK(keys(concerns(monday)) == Names{"1", "snoozed", "closed", "withdrawn"});
        CHECK(keys(concerns(monday + 1h)) == Names{"1", "snoozed", "withdrawn"});
        closed.reopen = {monday + 4h, "a", "b"};
        write(store, {.follow_ups = {closed}});
        CHECK(keys(concerns(monday + 3h)) == Names{"1", "snoozed", "closed"});
        closed.reopen.reset();
        closed.state = State::Open;
        closed.ended_at.reset();
        write(store, {.follow_ups = {closed}});
        CHECK(keys(concerns(monday + 3h)) == Names{"1", "snoozed", "closed"});
    }
}

TEMPLATE_TEST_CASE("every store keeps what a reader has and wants", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto found = [&](const bot::PersonId& reader) {
        return ask(store, [&](const Facts& facts) { return facts.reminder(reader); });
    };

    SECTION("a blank reminder at first") {
        CHECK(found(ito).reader == ito);
        CHECK_FALSE(found(ito).behind());
        CHECK(found(ito).message.empty());
        CHECK(ask(store, [](const Facts& facts) { return facts.unreachable(); }).empty());
    }

    SECTION("then the one that was written last, and who cannot be given any") {
        const auto day = std::chrono::local_days{std::chrono::year{2026} / 11 / 23};
        write(store,
              {.reminders = {{.reader = ito,
                              .wanted = {2, 5},
                              .says = "three posts",
                              .shown = {2, 4},
                              .message = {"m7"},
                              .pinged_at = monday,
                              .gap_broken_on = day,
                              .gap_breaks = 2,
                              .unreachable = bot::Reminder::Unreachable{monday, "403", "install it"}}}});
        CHECK(found(ito).wanted == bot::Edition{2, 5});
        CHECK(found(ito).says == "three posts");
        CHECK(found(ito).shown == bot::Edition{2, 4});
        CHECK(found(ito).message.value == "m7");
        CHECK(found(ito).pinged_at == monday);
        CHECK(found(ito).gap_broken_on == day);
        CHECK(found(ito).gap_breaks == 2);
        CHECK(found(ito).unreachable->since == monday);
        CHECK(found(ito).unreachable->code == "403");
        CHECK(found(ito).unreachable->hint == "install it");
        CHECK_FALSE(found(ito).digest);
        CHECK(ask(store, [](const Facts& facts) { return facts.unreachable(); }) == std::vector{ito});
        write(store, {.reminders = {{.reader = ito}}});
        CHECK(ask(store, [](const Facts& facts) { return facts.unreachable(); }).empty());
        CHECK(found(ito).says.empty());
    }

    SECTION("with the digest that was told last") {
        const bot::Digest digest{.at = monday,
                                 .since = monday - 24h,
                                 .own = {1, 0, 0, 2},
                                 .closed = 3,
                                 .first_posters = {"田中 花子"}};
        write(store, {.reminders = {{.reader = ito, .digest = digest}}});
        CHECK(found(ito).digest == digest);
    }

    SECTION("and when to look at them: at a moment, or by it if that is sooner") {
        write(store, {.looks = {{ito, monday + 5h, Look::When::By}}});
        CHECK(store.nothing_before() == monday + 5h);
        CHECK(store.worth_a_look(monday + 4h).empty());
        CHECK(store.worth_a_look(monday + 5h) == std::vector{ito});
        write(store, {.looks = {{ito, monday + 6h, Look::When::By}}});
        CHECK(store.nothing_before() == monday + 5h);
        write(store, {.looks = {{ito, monday + 4h, Look::When::By}, {sato, monday + 8h, Look::When::At}}});
        CHECK(store.nothing_before() == monday + 4h);
        write(store, {.looks = {{ito, monday + 7h, Look::When::At}}});
        CHECK(store.nothing_before() == monday + 7h);
        CHECK(store.worth_a_look(monday + 8h).size() == 2);
        write(store, {.looks = {{ito, bot::Timestamp::max()}, {sato, bot::Timestamp::max()}}});
        CHECK(store.nothing_before() == bot::Timestamp::max());
    }
}

TEMPLATE_TEST_CASE("every store knows what a digest tells beside what waits", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();

    SECTION("when somebody last wrote in each channel") {
        const auto last = [&] {
            std::map<std::string, bot::Timestamp> found;
            for (const auto& [channel, at] :
                 ask(store, [](const Facts& facts) { return facts.last_written(); })) {
                found[channel.value] = at;
            }
            return found;
        };
        CHECK(last().empty());
        write(store, {.posts = {post("1", monday)}, .replies = {reply("2", "1", monday + 1h)}});
        write(store, {.posts = {post("3", monday + 30min, legal)}});
        CHECK(last() == std::map<std::string, bot::Timestamp>{{"local:hr", monday + 1h},
                                                              {"local:legal", monday + 30min}});
    }

    SECTION("what was refused since a moment, the latest first, and a hundred at most") {
        bot::Decision many;
        for (int n = 0; n < 150; ++n) {
            many.refusals.push_back({{std::to_string(n)},
                                     {"local"},
                                     "403",
                                     "ask",
                                     monday + n * 1min,
                                     bot::ErrandKind::Thank,
                                     in_hr("1")});
        }
        write(store, many);
        const auto since = [&](bot::Timestamp at) {
            return ask(store, [at](const Facts& facts) { return facts.refusals(at); });
        };
        CHECK(since(monday).size() == 100);
        REQUIRE(since(monday + 148min).size() == 2);
        CHECK(since(monday + 148min).front().delivery.value == "149");
        CHECK(since(monday + 148min).front().hint == "ask");
        CHECK(since(monday + 148min).front().errand == bot::ErrandKind::Thank);
        CHECK(since(monday + 148min).front().post == in_hr("1"));
        CHECK(since(monday + 200min).empty());
    }
}
