#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using bot::Facts;

namespace {

std::string id_of(const std::optional<bot::Call>& call) {
    return call ? call->delivery.id.value : "nothing";
}

}  // namespace

TEMPLATE_TEST_CASE("every store hands out deliveries", "[store]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto put = [&](const std::string& id, const std::string& lane, bot::Timestamp due_at = monday) {
        write(store, {.deliveries = {errand(id, lane, due_at)}});
    };
    const auto claim = [&](bot::Timestamp now) { return store.claim(Says{{}}, now); };
    const auto settle = [&](bot::Decision decision, bot::Timestamp now = monday) {
        return store.settle(event(), Says{std::move(decision)}, now);
    };
    const auto postpone = [&](const std::string& id, bot::Timestamp until, bool aside = false) {
        return settle({.postponed = {{.delivery = {id}, .until = until, .aside = aside}}});
    };

    SECTION("one of a lane at a time, the earliest first, and other lanes beside it") {
        put("late", "one", monday + 2s);
        put("early", "one", monday + 1s);
        put("other", "two", monday + 3s);
        CHECK(id_of(claim(monday)) == "nothing");
        CHECK(id_of(claim(monday + 5s)) == "early");
        CHECK(id_of(claim(monday + 5s)) == "other");
        CHECK(id_of(claim(monday + 5s)) == "nothing");
    }

    SECTION("of equal moment, in the order in which they were put") {
        put("b", "one");
        put("a", "one");
        CHECK(id_of(claim(monday)) == "b");
    }

    SECTION("and settles one and hands out the next of its lane") {
        put("a", "one");
        put("b", "one");
        CHECK(id_of(claim(monday)) == "a");
        CHECK(id_of(settle({.over = {{"a"}}})) == "b");
        CHECK(id_of(settle({.over = {{"b"}}})) == "nothing");
        put("c", "one");
        CHECK(id_of(claim(monday)) == "c");
    }

    SECTION("keeping the order of a lane while its first waits to be tried again") {
        put("a", "one");
        claim(monday);
        put("b", "one");
        CHECK(id_of(postpone("a", monday + 30s)) == "nothing");
        CHECK(id_of(claim(monday + 29s)) == "nothing");
        const auto again = claim(monday + 30s);
        CHECK(id_of(again) == "a");
        CHECK_FALSE(again->delivery.in_doubt);
        CHECK(again->delivery.attempts == 2);
    }

    SECTION("letting others of its lane go first where it stepped aside") {
        put("a", "one");
        claim(monday);
        put("b", "one");
        CHECK(id_of(postpone("a", monday + 30s, true)) == "b");
        CHECK(id_of(settle({.over = {{"b"}}}, monday + 29s)) == "nothing");
        CHECK(id_of(claim(monday + 30s)) == "a");
    }

    SECTION("again, in doubt, where one was claimed and never settled") {
        put("a", "one");
        const auto first = claim(monday);
        CHECK_FALSE(first->delivery.in_doubt);
        CHECK(first->delivery.attempts == 1);
        CHECK(first->until == monday + bot::lease);
        CHECK(ask(store, [](const Facts& facts) { return facts.delivery({"a"}); })->in_doubt);
        CHECK(store.nothing_before() == monday + bot::lease);
        CHECK(id_of(claim(monday + bot::lease - 1ms)) == "nothing");
        const auto again = claim(monday + bot::lease);
        CHECK(again->delivery.in_doubt);
        CHECK(again->delivery.attempts == 2);
    }

    SECTION("in doubt again where the news says so") {
        put("a", "one");
        claim(monday);
        settle({.postponed = {{.delivery = {"a"}, .until = monday + 5s, .in_doubt = true}}});
        CHECK(claim(monday + 5s)->delivery.in_doubt);
    }

    SECTION("and lets go of what was cancelled, and holds its lane for what is on its way") {
        put("a", "one");
        put("b", "one");
        claim(monday);
        write(store, {.over = {{"b"}, {"unknown"}}});
        CHECK(id_of(claim(monday)) == "nothing");
        CHECK(id_of(settle({.over = {{"a"}}})) == "nothing");
    }

    SECTION("adding none whose id waits already, but again once that is over") {
        put("a", "one", monday + 1h);
        put("a", "two");
        CHECK(store.nothing_before() == monday + 1h);
        CHECK(id_of(claim(monday)) == "nothing");
        write(store, {.deliveries = {errand("a", "two")}, .over = {{"a"}}});
        CHECK(id_of(claim(monday)) == "a");
    }

    SECTION("not stopping a thread for what is due tomorrow") {
        put("tomorrow", "one", monday + 24h);
        put("now", "one");
        CHECK(id_of(claim(monday)) == "now");
        CHECK(id_of(postpone("now", monday + 48h, true)) == "nothing");
        CHECK(id_of(claim(monday + 24h)) == "tomorrow");
    }

    SECTION("with every errand as it was put") {
        const auto back = [&](bot::Errand it) {
            auto delivery = errand("d", "l");
            delivery.errand = std::move(it);
            write(store, {.deliveries = {delivery}, .over = {{"d"}}});
            const auto found = ask(store, [](const Facts& facts) { return facts.delivery({"d"}); }).value();
            CHECK(found.via.value == "local");
            CHECK(found.lane.value == "l");
            CHECK(found.due_at == monday);
            return found.errand;
        };
        const auto react = std::get<bot::React>(back(bot::React{in_hr("1"), "👍"}));
        CHECK(react.post == in_hr("1"));
        CHECK(react.reaction == "👍");
        const auto thank =
            std::get<bot::Thank>(back(bot::Thank{in_hr("1"), "ありがとう", ito, monday + 1s, true, "like"}));
        CHECK(thank.post == in_hr("1"));
        CHECK(thank.words == "ありがとう");
        CHECK(thank.on_behalf == ito);
        CHECK(thank.posted_at == monday + 1s);
        CHECK(thank.mention);
        CHECK(thank.in_place_of == "like");
        for (const auto kind : {bot::Say::Kind::Words, bot::Say::Kind::Closed}) {
            const auto say = std::get<bot::Say>(back(bot::Say{in_hr("1"), 3, kind, "words", ito}));
            CHECK(say.post == in_hr("1"));
            CHECK(say.rev == 3);
            CHECK(say.kind == kind);
            CHECK(say.words == "words");
            CHECK(say.on_behalf == ito);
        }
        const auto tell =
            std::get<bot::Tell>(back(bot::Tell{in_hr("w"), hanako, "two\nlines", true, {}, false}));
        CHECK(tell.answers == in_hr("w"));
        CHECK(tell.to == hanako);
        CHECK(tell.words == "two\nlines");
        CHECK(tell.to_pmo);
        CHECK_FALSE(tell.inquiry);
        const auto find = bot::said::Find{"Ｅｘｃｅｌ, sums"};
        for (const bot::Inquiry& inquiry :
             std::vector<bot::Inquiry>{bot::said::Open{}, bot::said::Mine{}, find, bot::said::Figures{}}) {
            const auto asks =
                std::get<bot::Tell>(back(bot::Tell{in_hr("w"), hanako, {}, true, inquiry, false}));
            CHECK(asks.to == hanako);
            CHECK(asks.to_pmo);
            REQUIRE(asks.inquiry);
            CHECK(asks.inquiry->index() == inquiry.index());
            const auto* looked_for = std::get_if<bot::said::Find>(&*asks.inquiry);
            CHECK((!looked_for || looked_for->words == find.words));
        }
        const bot::Inquiry picked = bot::said::Open{
            .standing = bot::said::Standing::Closed, .themes = {{"hr"}, {"news"}}, .owners = {ito}};
        const auto list = std::get<bot::Tell>(back(bot::Tell{in_hr("w"), hanako, {}, true, picked, false}));
        REQUIRE(list.inquiry);
        CHECK(bot::written(*list.inquiry) == bot::written(picked));
        CHECK(bot::written(*bot::read_inquiry(bot::written(picked))) == bot::written(picked));
        const auto remove = std::get<bot::Remove>(back(bot::Remove{in_hr("1"), ito, {"m"}}));
        CHECK(remove.post == in_hr("1"));
        CHECK(remove.reader == ito);
        CHECK(remove.message.value == "m");
        CHECK(std::get<bot::Mirror>(back(bot::Mirror{sato})).reader == sato);
    }

    SECTION("and says when there is nothing to do before") {
        CHECK(store.nothing_before() == bot::Timestamp::max());
        put("a", "one", monday + 2h);
        write(store, {.looks = {{ito, monday + 3h}}});
        CHECK(store.nothing_before() == monday + 2h);
        write(store, {.over = {{"a"}}});
        CHECK(store.nothing_before() == monday + 3h);
    }
}
