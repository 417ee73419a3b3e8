#include "bot/digest.hpp"

#include "tests/support/zones.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;

namespace {

bot::Digest full() {
    return {.at = bot::Timestamp{1'700'000'000'000ms},
            .since = bot::Timestamp{1'600'000'000'000ms},
            .own = {1, 2, 3, 4},
            .all = {5, 6, 7, 8},
            .answered = 9,
            .closed = 10,
            .only_bot = 11,
            .first_posters = {"田中 花子", ""},
            .quiet = {"人事 × 生成AI"},
            .troubles = {{bot::Digest::Trouble::Kind::Thanks, "HR", bot::Timestamp{1ms}, "Install it.", 3},
                         {bot::Digest::Trouble::Kind::Expiry, "[teams] secret", bot::Timestamp{2ms}, "", 1}},
            .standing = {{.kind = bot::Trouble::Kind::Unreachable,
                          .where = "Mori",
                          .at = bot::Timestamp{3ms},
                          .about = "hr",
                          .who = {"mori"},
                          .cause = "blocked",
                          .since = bot::Timestamp{4ms},
                          .over = true}},
            .alone = false};
}

}  // namespace

TEST_CASE("a digest is kept as it was told") {
    CHECK(bot::read_digest(written(full())) == full());
    CHECK(bot::read_digest(written(bot::Digest{})) == bot::Digest{});
}

TEST_CASE("names cannot break what is kept of a digest, nor can what another version wrote") {
    bot::Digest digest{.first_posters = {"a\tb\nclosed\t7"}};
    CHECK(bot::read_digest(written(digest)).closed == 0);
    CHECK(bot::read_digest(written(digest)).first_posters == std::vector<std::string>{"a b closed 7"});
    CHECK(bot::read_digest("answered\t-3\nlater\t1\nclosed\tx\nat").answered == 0);
    CHECK(bot::read_digest("trouble\t99\there").troubles.size() == 1);
}

TEST_CASE("waiting posts are sorted by whole working days, the first of them in half") {
    bot::Ages ages;
    for (const auto& age : {bot::WorkingTime{4h, 0}, bot::WorkingTime{5h, 0}, bot::WorkingTime{0s, 1},
                            bot::WorkingTime{7h, 1}, bot::WorkingTime{0s, 2}}) {
        ages.add(age);
    }
    CHECK(ages == bot::Ages{1, 1, 2, 1});
}

TEST_CASE("a digest stands until its day is over, for whoever works at night too") {
    const bot::Calendar calendar{.zone = std::make_shared<tests::Fixed>(0h)};
    const bot::Timestamp day = std::chrono::sys_days{std::chrono::year{2026} / 10 / 6};
    const bot::Digest morning{.at = day + 9h, .answered = 1};
    CHECK(morning.stands(calendar, day + 23h));
    CHECK_FALSE(morning.stands(calendar, day + 24h));
    const bot::Digest night{.at = day + 22h, .answered = 1};
    CHECK(night.stands(calendar, day + 30h));
    CHECK_FALSE(bot::Digest{.at = day}.stands(calendar, day));
}
