#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;
using State = bot::FollowUp::State;

namespace {

const bot::AccountId member{"local:ito"};

bot::Reply by(const bot::AccountId& author, const std::string& message, const std::string& to,
              bot::Timestamp at) {
    auto answer = reply(message, to, at);
    answer.author = author;
    return answer;
}

bot::Decision closed(const std::string& message, bot::Timestamp at, bot::Timestamp closed_at) {
    auto decision = opens(message, at);
    auto& follow_up = decision.follow_ups.front();
    follow_up.state = State::Closed;
    follow_up.closing = bot::FollowUp::Closing{closed_at, ito, {"answered"}, ""};
    follow_up.ended_at = closed_at;
    return decision;
}

}  // namespace

TEMPLATE_TEST_CASE("all records give what figures are made of", "[records]", InMemory, InSqlite) {
    TestType fixture;
    auto& store = fixture.store();
    const auto milestones = [&](bot::Stretch stretch = {}) {
        stretch.pmo = {member, {"local:nobody ever"}};
        auto all = fixture.records().milestones(stretch);
        std::ranges::sort(all, {}, &bot::Milestones::opened_at);
        return all;
    };

    SECTION("with the first answer by a person, and the first by the PMO") {
        write(store, opens("1"));
        CHECK_FALSE(milestones().front().answered_at);
        auto robot = by(misaki, "robot", "1", monday + 1min);
        robot.by_bot = true;
        auto gone = by(misaki, "gone", "1", monday + 2min);
        gone.removed_at = monday + 9min;
        write(store,
              {.replies = {robot, gone, by(hanako, "own", "1", monday + 3min),
                           by(member, "late", "1", monday + 8min), by(member, "pmo", "1", monday + 7min),
                           by(misaki, "first", "1", monday + 4min)}});
        const auto one = milestones().front();
        CHECK(one.answered_at == monday + 4min);
        CHECK(one.pmo_answered_at == monday + 7min);
        CHECK(one.theme.value == "people");
        CHECK(one.owner == ito);
        CHECK(one.state == State::Open);
        CHECK(one.opened_at == monday);
    }

    SECTION("with the action that closed it") {
        write(store, closed("1", monday, monday + 5h));
        CHECK(milestones().front().closed_at == monday + 5h);
        CHECK(milestones().front().state == State::Closed);
    }

    SECTION("without posts of the PMO and those that opened nothing") {
        write(store, {.posts = {post("1")}});
        auto theirs = opens("2");
        theirs.posts.front().author = member;
        write(store, theirs);
        auto none = opens("3");
        none.follow_ups.front().state = State::None;
        write(store, none);
        CHECK(milestones().empty());
    }

    SECTION("of a stretch of time, and, if wished, all that are open from before it") {
        write(store, opens("before", monday));
        write(store, closed("closed before", monday + 1min, monday + 1h));
        write(store, opens("in", monday + 24h));
        write(store, opens("after", monday + 48h));
        const bot::Stretch day{.from = monday + 24h, .to = monday + 48h};
        REQUIRE(milestones(day).size() == 1);
        CHECK(milestones(day).front().opened_at == monday + 24h);
        auto and_open = day;
        and_open.open_too = true;
        REQUIRE(milestones(and_open).size() == 2);
        CHECK(milestones(and_open).front().opened_at == monday);
    }
}
