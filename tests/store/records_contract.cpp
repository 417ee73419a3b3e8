#include "bot/listening/spelling.hpp"
#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;
using bot::Filter;

namespace {

using Names = std::vector<std::string>;
using State = bot::FollowUp::State;

Names keys(const std::vector<bot::Entry>& entries) {
    Names keys;
    for (const auto& entry : entries) keys.push_back(entry.post.key.message);
    return keys;
}

bot::Decision in_state(const std::string& message, State state, const bot::PersonId& owner = ito) {
    auto decision = opens(message);
    decision.follow_ups.front().state = state;
    decision.follow_ups.front().owner = owner;
    return decision;
}

}  // namespace

TEMPLATE_TEST_CASE("all records list posts", "[records]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto list = [&](const Filter& filter = {}) { return keys(fixture.records().list(filter)); };

    SECTION("oldest first, whatever became of them, with their follow-ups") {
        CHECK(list().empty());
        write(store, opens("b", monday + 1h));
        write(store, opens("a", monday));
        auto none = post("none", monday + 2h);
        write(store, {.posts = {none}, .replies = {reply("reply", "a")}});
        const auto entries = fixture.records().list({});
        REQUIRE(keys(entries) == Names{"a", "b", "none"});
        CHECK(entries[0].follow_up.owner == ito);
        CHECK(entries[0].follow_up.post == in_hr("a"));
        CHECK(entries[0].post.theme.value == "people");
        CHECK(entries[2].follow_up.state == State::None);
        CHECK(entries[2].follow_up.owner.empty());
    }

    SECTION("as they are chosen: by state, theme and owner; and of these the latest") {
        write(store, in_state("open", State::Open));
        write(store, in_state("snoozed", State::Snoozed, sato));
        write(store, in_state("closed", State::Closed));
        write(store, in_state("withdrawn", State::Withdrawn));
        write(store, in_state("none", State::None));
        auto asks = in_state("asks", State::Closed, sato);
        asks.follow_ups.front().reopen = {monday, "a", "b"};
        write(store, asks);
        auto other = post("other");
        other.theme = {"law"};
        write(store, {.posts = {other}});
        CHECK(list({.which = Filter::Which::Open}) == Names{"open", "snoozed"});
        CHECK(list({.which = Filter::Which::Closed}) == Names{"closed", "asks"});
        CHECK(list({.which = Filter::Which::Closed, .owner = sato}) == Names{"asks"});
        CHECK(list({.which = Filter::Which::Open, .owner = ito}) == Names{"open"});
        CHECK(list({.theme = bot::ThemeId{"law"}}) == Names{"other"});
        CHECK(list({.theme = bot::ThemeId{"none such"}}).empty());
        CHECK(list({.limit = 2}) == Names{"asks", "other"});
        CHECK(list({.limit = 0}).empty());
        CHECK(list({.which = Filter::Which::Open, .limit = 1}) == Names{"snoozed"});
        CHECK(list({.limit = std::numeric_limits<std::size_t>::max()}).size() == 7);
    }

    SECTION("that fit what is looked for, the latest first, and all of them with their follow-ups") {
        bot::Decision many;
        for (int n = 1; n <= 600; ++n) {
            many.posts.push_back(post(std::to_string(n)));
            many.follow_ups.push_back(follow_up(std::to_string(n)));
        }
        write(store, many);
        const auto found = [&](const std::string& text, std::size_t limit) {
            return fixture.records().find({.words = {bot::folded(text)}, .limit = limit});
        };
        CHECK(keys(found("text of 1", 3)) == Names{"199", "198", "197"});
        CHECK(keys(found("text of 600", 3)) == Names{"600"});
        CHECK(found("text of", 1000).size() == 600);
        CHECK(found("text of 3", 1).front().follow_up.owner == ito);
        CHECK(found("nothing", 3).empty());
        CHECK(keys(fixture.records().find({.words = {U"text of 3"}, .limit = 3, .among = 210})) ==
              Names{"399", "398", "397"});
        CHECK(fixture.records().find({.words = {U"text of 3"}, .limit = 3, .among = 200}).empty());
    }

    SECTION("however it is spelt: width, marks of kana put together or not, look-alikes of a hyphen") {
        auto mac = post("mac");
        mac.text = "フ\u309Aロンフ\u309Aトの㈱とＧＰＴ‑４ o\u00ADn Straße";
        write(store, {.posts = {mac}, .accounts = {{.id = hanako, .name = "たな か\u3099"}}});
        for (const auto* text : {"プロンプト", "ﾌﾟﾛﾝﾌﾟﾄ", "(株)", "GPT-4", "gptー4", "on", "STRASSE", "が"}) {
            INFO(text);
            CHECK(keys(fixture.records().find({.words = {bot::folded(text)}, .limit = 9})) == Names{"mac"});
        }
    }

    SECTION("each word in text or author's name, whatever its case and width, but not what was taken away") {
        auto sums = post("sums");
        sums.text = "Ｅｘｃｅｌ で 合計 が出ません";
        auto gone = post("gone");
        gone.text = "Excel again";
        auto other = post("other");
        other.author = misaki;
        write(store, {.posts = {sums, gone, other},
                      .removals = {{in_hr("gone"), monday}},
                      .accounts = {{.id = hanako, .name = "田中 花子"}, {.id = misaki, .name = "Misaki"}}});
        const auto found = [&](std::vector<std::u32string> words, bot::Search search = {.limit = 9}) {
            search.words = std::move(words);
            return keys(fixture.records().find(search));
        };
        CHECK(found({U"excel"}) == Names{"sums"});
        CHECK(found({U"合計", U"excel"}) == Names{"sums"});
        CHECK(found({U"合計", U"misaki"}).empty());
        CHECK(found({U"花子"}) == Names{"sums"});
        CHECK(found({U"misaki"}) == Names{"other"});
        CHECK(found({U"ogawa"}, {.called = {{misaki, "OGAWA Misaki"}}, .limit = 9}) == Names{"other"});
        CHECK(found({}).empty());
    }

    SECTION("beside what is open: what asks to be opened again, and what ended after a moment") {
        const auto ended = [&](const std::string& message, bot::Timestamp at) {
            auto decision = in_state(message, State::Closed);
            decision.follow_ups.front().ended_at = at;
            return decision;
        };
        auto asks = ended("asks", monday);
        asks.follow_ups.front().reopen = {monday, "a", "b"};
        for (const auto& decision : {in_state("open", State::Open), ended("before", monday + 1h), asks,
                                     ended("after", monday + 3h)}) {
            write(store, decision);
        }
        const Filter filter{.which = Filter::Which::Open, .or_ended_after = monday + 1h};
        CHECK(list(filter) == Names{"open", "asks", "after"});
        auto of_sato = filter;
        of_sato.owner = sato;
        CHECK(list(of_sato).empty());
    }

    SECTION("and count what is open for each theme and owner") {
        CHECK(fixture.records().shares().empty());
        for (const auto* message : {"1", "2"}) write(store, in_state(message, State::Open));
        write(store, in_state("3", State::Snoozed, sato));
        auto asks = in_state("4", State::Closed, sato);
        asks.follow_ups.front().reopen = {monday, "a", "b"};
        write(store, asks);
        auto shares = fixture.records().shares();
        std::ranges::sort(shares, {}, &bot::Share::owner);
        REQUIRE(shares.size() == 2);
        CHECK(shares[0].owner == ito);
        CHECK(shares[0].theme.value == "people");
        CHECK(shares[0].open == 2);
        CHECK(shares[1].open == 1);
    }

    SECTION("with the first response by a person: not by the author, another bot, or in words taken away") {
        write(store, opens("1"));
        const auto first = [&] { return fixture.records().list({}).front().first_human_response_at; };
        CHECK_FALSE(first());
        auto own = reply("own", "1", monday + 1min);
        own.author = hanako;
        auto robot = reply("robot", "1", monday + 2min);
        robot.by_bot = true;
        auto gone = reply("gone", "1", monday + 3min);
        gone.removed_at = monday + 9min;
        write(store, {.replies = {own, robot, gone}});
        CHECK_FALSE(first());
        write(store, {.replies = {reply("later", "1", monday + 5min), reply("first", "1", monday + 4min)}});
        CHECK(first() == monday + 4min);
    }
}

TEMPLATE_TEST_CASE("all records tell who was asked about what is open, and has not answered", "[records]",
                   InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    CHECK(fixture.records().asked().empty());
    write(store, opens("1"));
    write(store, opens("2"));
    auto closed = follow_up("2");
    closed.state = bot::FollowUp::State::Closed;
    write(store, {.follow_ups = {closed},
                  .advice = {{in_hr("1"), sato, ito, monday + 1h},
                             {.post = in_hr("1"),
                              .advisor = bot::PersonId{"mori"},
                              .by = ito,
                              .at = monday + 2h,
                              .end = bot::Advice::End::Helped,
                              .ended_at = monday + 3h},
                             {in_hr("2"), sato, ito, monday + 1h}}});
    const auto asked = fixture.records().asked();
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().post == in_hr("1"));
    CHECK(asked.front().advisor == sato);
}

TEMPLATE_TEST_CASE("all records tell a post's story", "[records]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    auto& records = fixture.records();

    SECTION("with all that was said and done, the removed as well, in its order") {
        write(store, opens("1"));
        auto gone = reply("gone", "1", monday + 2min);
        gone.removed_at = monday + 3min;
        write(store, {.replies = {gone, reply("answer", "1")},
                      .deeds = {{.post = in_hr("1"), .rev = 1, .by = ito},
                                {.post = in_hr("1"), .rev = 2, .by = sato}},
                      .advice = {{in_hr("1"), sato, ito, monday + 1h}},
                      .told = {{in_hr("1"), sato, bot::Step::Pool, monday + 2h},
                               {in_hr("1"), ito, bot::Step::Owner, monday + 1h}},
                      .said = {{in_hr("1"), bot::Said::Kind::Thanks, 0, {"m"}, true}}});
        const auto number = records.named("1").front();
        const auto story = records.story(number);
        REQUIRE(story);
        CHECK(story->entry.post.key == in_hr("1"));
        CHECK(story->entry.follow_up.owner == ito);
        REQUIRE(story->replies.size() == 2);
        CHECK(story->replies[0].key == in_hr("answer"));
        CHECK(story->replies[1].removed_at == monday + 3min);
        REQUIRE(story->deeds.size() == 2);
        CHECK(story->deeds[1].by == sato);
        REQUIRE(story->advice.size() == 1);
        CHECK(story->advice[0].advisor == sato);
        CHECK(story->advice[0].post == in_hr("1"));
        REQUIRE(story->told.size() == 2);
        CHECK(story->told[0].reader == ito);
        CHECK(story->told[0].post == in_hr("1"));
        REQUIRE(story->said.size() == 1);
        CHECK(story->said[0].gone);
    }

    SECTION("of posts only") {
        write(store, {.posts = {post("1")}, .replies = {reply("2", "1")}});
        const auto number = records.named("1").front();
        CHECK_FALSE(records.story({number.value + 1}));
        CHECK_FALSE(records.story({0}));
    }

    SECTION(
        "by the names that people give: the short one first, else the message's own, wherever it stands") {
        write(store, {.posts = {post("1"), post("1", monday, legal)}});
        const auto number = records.named("1").front();
        write(store, {.posts = {post(str(number), monday, legal)}, .replies = {reply("2", "1")}});
        CHECK(records.named("1").size() == 2);
        const auto both = records.named(str(number));
        REQUIRE(both.size() == 2);
        CHECK(both.front() == number);
        for (const auto* unknown :
             {"2", "post-", "post-x", "post-1x", "post--1", "post-99999999999999999999", ""}) {
            CHECK(records.named(unknown).empty());
        }
    }
}

TEMPLATE_TEST_CASE("all records tell what goes wrong", "[records]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    auto& records = fixture.records();

    SECTION("what was refused, the latest first and as many as are asked for") {
        write(store,
              {.refusals = {
                   {{"d1"}, {"teams"}, "403", "install it", monday, bot::ErrandKind::Words, in_hr("1")},
                   {{"d2"}, {"teams"}, "404", "", monday}}});
        const auto all = records.refusals(10);
        REQUIRE(all.size() == 2);
        CHECK(all[0].delivery.value == "d2");
        CHECK(all[1].via.value == "teams");
        CHECK(all[1].code == "403");
        CHECK(all[1].hint == "install it");
        CHECK(all[1].at == monday);
        CHECK(all[1].errand == bot::ErrandKind::Words);
        CHECK(all[1].post == in_hr("1"));
        CHECK(all[0].post == bot::MessageKey{});
        CHECK(records.refusals(1).size() == 1);
    }

    SECTION("the channels in which somebody wrote, and those that are lost until they are there again") {
        const bot::ConversationId never{"local:never"};
        CHECK(records.channels().empty());
        write(store, {.posts = {post("1", monday, legal)}, .heard = {{never, {}}}});
        write(store, {.posts = {post("2", monday)}});
        CHECK(records.channels() == std::vector{hr, legal});

        const bot::LostGround first{hr, "gone", "look for it", monday};
        const bot::LostGround second{never, "put-away", "", monday + 1h};
        write(store, {.lost_ground = {second, first}});
        CHECK(records.lost_ground() == std::vector{first, second});
        write(store, {.lost_ground = {{.channel = hr}, {.channel = legal}}});
        CHECK(records.lost_ground() == std::vector{second});
    }

    SECTION("but no more of it than can be read") {
        bot::Decision many;
        for (int n = 0; n < 10'050; ++n) many.refusals.push_back({.delivery = {std::to_string(n)}});
        write(store, many);
        const auto kept = records.refusals(1'000'000);
        REQUIRE(kept.size() == 10'000);
        CHECK(kept.front().delivery.value == "10049");
    }

    SECTION("what was told and not understood, of each kind how often and the latest") {
        const auto told = [](const std::string& what, const std::string& body, bot::Timestamp at) {
            return bot::Decision{.not_understood = {{{"teams"}, what, body, 1, at}}};
        };
        write(store, told("a 'typing'", "{1}", monday));
        write(store, told("a 'trace'", "{2}", monday + 1h));
        write(store, told("a 'typing'", "{3}", monday + 2h));
        const auto all = records.not_understood();
        REQUIRE(all.size() == 2);
        CHECK(all[0].what == "a 'typing'");
        CHECK(all[0].via.value == "teams");
        CHECK(all[0].body == "{3}");
        CHECK(all[0].times == 2);
        CHECK(all[0].at == monday + 2h);
        CHECK(all[1].times == 1);
    }

    SECTION("but of the kinds only the latest hundred") {
        bot::Decision many;
        for (int n = 0; n < 150; ++n)
            many.not_understood.push_back({{"teams"}, "kind " + std::to_string(n), "", 1, monday + n * 1s});
        write(store, many);
        REQUIRE(records.not_understood().size() == bot::most_not_understood);
        CHECK(records.not_understood().front().what == "kind 149");
    }

    SECTION("and who cannot be given reminders, since when") {
        write(store, {.reminders = {
                          {.reader = ito},
                          {.reader = sato, .unreachable = bot::Reminder::Unreachable{monday, "403", "h"}}}});
        const auto lost = records.unreachable();
        REQUIRE(lost.size() == 1);
        CHECK(lost[0].reader == sato);
        CHECK(lost[0].unreachable->since == monday);
    }
}
