#include "store/tables.hpp"
#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using bot::Facts;

namespace {

// Every column of a noun, as text: so nothing that a store keeps can be forgotten here.

std::string text_of(const std::string& value) {
    return value;
}

std::string text_of(bot::Timestamp at) {
    return std::to_string(at.time_since_epoch().count());
}

std::string text_of(std::chrono::local_days day) {
    return std::to_string(day.time_since_epoch().count());
}

std::string text_of(bot::PostNumber) {
    return "a number";  // the store gives it
}

template <class Kind>
std::string text_of(const bot::Id<Kind>& id) {
    return id.value;
}

std::string text_of(const bot::Heard& heard) {
    std::string text;
    for (const auto phrase : heard.latest_first) text += std::to_string(phrase) + " ";
    return text;
}

std::string text_of(const bot::Digest& digest) {
    return written(digest);
}

template <class Value>

requires std::is_enum_v<Value> || std::is_integral_v<Value> std::string text_of(Value value) {
    return std::to_string(static_cast<int>(value));
}

template <class Value>
std::string text_of(const std::optional<Value>& value) {
    return value ? text_of(*value) : "none";
}

class Spelt {
public:
    template <class Value>
    void operator()(const char* column, const Value& value) {
        columns.push_back(std::string{column} + ": " + text_of(value));
    }

    template <class Value>
    void name(const char* column, const Value& value) {
        (*this)(column, value);
    }

    template <class Value>
    void given(const char* column, const Value& value) {
        (*this)(column, value);
    }

    void key(const bot::MessageKey& key) { columns.push_back(str(key)); }

    void of(const bot::MessageKey& post) { columns.push_back(str(post)); }

    template <class Part, class Each>
    void together(const std::optional<Part>& part, Each each) {
        if (part) return each(*this, *part);
        columns.emplace_back("none");
    }

    std::vector<std::string> columns{};
};

template <class Noun>
std::vector<std::string> spelt(const Noun& noun) {
    Spelt all;
    store::each_column(all, noun);
    return all.columns;
}

}  // namespace

TEMPLATE_TEST_CASE("every store gives each noun back with all that it was given", "[store]", InMemory,
                   InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto asked = [&](const auto& question) { return ask(store, question); };
    auto rich = post("1");
    rich.author_name = "田中 花子";
    rich.first = rich.welcome_back = true;
    rich.edited_at = monday + 1min;
    rich.removed_at = monday + 2min;
    rich.language = bot::Language::En;
    const bot::Account account{.id = hanako,
                               .name = "田中 花子",
                               .first_post_at = monday,
                               .last_post_at = monday + 1h,
                               .heard = {{7, 70'000}},
                               .wants_thanks = false};
    write(store, {.posts = {rich}, .accounts = {account}, .follow_ups = {follow_up("1")}});

    SECTION("a post and its author") {
        CHECK(spelt(*asked([](const Facts& facts) { return facts.post(in_hr("1")); })) == spelt(rich));
        CHECK(spelt(*asked([](const Facts& facts) { return facts.account(hanako); })) == spelt(account));
    }

    SECTION("a reply, by another bot") {
        auto answer = reply("2", "1");
        answer.by_bot = true;
        answer.edited_at = monday + 1min;
        answer.removed_at = monday + 2min;
        write(store, {.replies = {answer}});
        const auto found = asked([](const Facts& facts) { return facts.reply(in_hr("2")); });
        CHECK(spelt(*found) == spelt(answer));
        CHECK(found->post == in_hr("1"));
    }

    SECTION("a follow-up, full and empty again") {
        auto full = follow_up("1");
        full.state = bot::FollowUp::State::Closed;
        full.rev = 3;
        full.reopened_at = monday + 1h;
        full.ended_at = monday + 2h;
        full.snooze = {monday + 3h, monday + 4h, ito, "holiday", true};
        full.closing = {monday + 5h, sato, {"answered"}, "by phone"};
        full.answered = {monday + 6h, misaki, "小川 美咲"};
        full.pmo_answered = {monday + 7h, hanako, "花子"};
        full.reopen = {monday + 8h, "somebody", "and what about …", "r7"};
        full.given = {monday + 9h, ito};
        full.again = {monday + 10h, "somebody else", "still waiting", "r8"};
        full.unsaid = {monday + 11h, sato, "see page 12", true};
        for (const auto& one : {full, follow_up("1"), full}) {
            write(store, {.follow_ups = {one}});
            const auto found = asked([](const Facts& facts) { return facts.follow_up(in_hr("1")); });
            CHECK(spelt(*found) == spelt(one));
            const auto concern = asked([](const Facts& facts) { return facts.concerns(ito, monday); }).at(0);
            CHECK(spelt(concern.follow_up) == spelt(one));
            CHECK(spelt(concern.post) == spelt(rich));
        }
    }

    SECTION("a deed, who was asked, what was told and what was said") {
        const bot::Deed deed{.post = in_hr("1"),
                             .rev = 2,
                             .by = sato,
                             .kind = bot::Deed::Kind::Snoozed,
                             .at = monday + 1h,
                             .action = {"later"},
                             .words = "why",
                             .until = monday + 2h,
                             .state_before = bot::FollowUp::State::Closed,
                             .owner_before = ito,
                             .to = sato,
                             .reply = "r7"};
        const bot::Advice advice{in_hr("1"),  sato,       ito,        monday + 1h, bot::Advice::End::Helped,
                                 monday + 3h, "in words", monday + 2h};
        const bot::Told told{in_hr("1"), ito, bot::Step::Pool, monday + 4h};
        const bot::Said said{in_hr("1"), bot::Said::Kind::Closed, 2, {"m2"}};
        write(store, {.deeds = {deed}, .advice = {advice}, .told = {told}, .said = {said}});
        const auto concern = asked([](const Facts& facts) { return facts.concerns(ito, monday); }).at(0);
        CHECK(spelt(*concern.last) == spelt(deed));
        CHECK(spelt(concern.advice.at(0)) == spelt(advice));
        CHECK(spelt(*concern.told) == spelt(told));
        CHECK(spelt(asked([](const Facts& facts) { return facts.said(in_hr("1")); }).at(0)) == spelt(said));
    }

    SECTION("a reminder, full and empty again") {
        const bot::Reminder full{.reader = ito,
                                 .wanted = {2, 5},
                                 .says = "three posts",
                                 .shown = {2, 4},
                                 .message = {"m7"},
                                 .pinged_at = monday,
                                 .gap_broken_on = std::chrono::local_days{std::chrono::days{20'000}},
                                 .gap_breaks = 2,
                                 .unreachable = bot::Reminder::Unreachable{monday, "403", "install it"},
                                 .digest = bot::Digest{.at = monday, .since = monday - 24h, .closed = 3},
                                 .doubts = 2,
                                 .pressed_at = monday + 3h};
        for (const auto& one : {full, bot::Reminder{.reader = ito}, full}) {
            write(store, {.reminders = {one}});
            CHECK(spelt(asked([](const Facts& facts) { return facts.reminder(ito); })) == spelt(one));
        }
    }

    SECTION("a channel that is lost, for one reason and then for another") {
        const bot::LostGround lost{hr, "team-archived", "use it again", monday};
        for (const auto& one : {lost, bot::LostGround{hr, "app-removed", "install it", monday + 1h}}) {
            write(store, {.lost_ground = {one}});
            const auto all = asked([](const Facts& facts) { return facts.lost_ground(); });
            REQUIRE(all.size() == 1);
            CHECK(spelt(all.front()) == spelt(one));
        }
    }

    SECTION("a refusal") {
        const bot::Refusal refusal{{"thank 1"}, {"local"}, "403", "ask", monday, bot::ErrandKind::Thank,
                                   in_hr("1")};
        write(store, {.refusals = {refusal}});
        CHECK(spelt(asked([](const Facts& facts) { return facts.refusals(monday); }).at(0)) ==
              spelt(refusal));
    }
}
