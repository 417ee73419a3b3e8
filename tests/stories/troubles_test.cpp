#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Kind = bot::Trouble::Kind;

namespace {

constexpr auto a_day = 24h;

bot::Community with_digest() {
    auto all = community();
    all.digest = {bot::DigestTime::When::Opening};
    return all;
}

/// Mornings at which ferry, the lead, reads the digest, three hours after the others. A post stays open.
struct Mornings : Story {
    explicit Mornings(bot::Community all = with_digest()) {
        reload(std::move(all), monday);
        after(posts("1", monday + 1h), monday + 1h);
        settle_down(monday + 3h);
    }

    /// What ferry's digest of that day says is wrong, or right again.
    std::vector<bot::Trouble> told(int day) {
        settle_down(monday + day * a_day);
        settle_down(monday + day * a_day + 3h);
        const auto digest = book->reminder(ferry).digest;
        REQUIRE(digest);
        REQUIRE(digest->at == monday + day * a_day + 3h);
        return digest->troubles;
    }
};

std::vector<Kind> kinds(const std::vector<bot::Trouble>& all) {
    std::vector<Kind> found;
    for (const auto& each : all) found.push_back(each.kind);
    return found;
}

}  // namespace

TEST_CASE("that somebody cannot be reached is told once, and once when they can be again") {
    Mornings story;
    story.channel.out_of_reach = {mori};
    const auto first = story.told(1);
    REQUIRE(kinds(first) == std::vector{Kind::Unreachable});
    CHECK(first[0].where == "Mori");
    CHECK_FALSE(first[0].over);
    CHECK(story.told(2).empty());

    story.channel.out_of_reach.clear();
    const auto last = story.told(3);
    REQUIRE(kinds(last) == std::vector{Kind::Unreachable});
    CHECK(last[0].where == "Mori");
    CHECK(last[0].over);
    CHECK(story.told(4).empty());
}

TEST_CASE("that somebody will be tried anew after a reload is no news: only a reminder that arrived is") {
    Mornings story;
    story.channel.out_of_reach = {mori};
    CHECK(story.told(1).size() == 1);
    story.settle_down(monday + 2 * a_day);
    story.reload(with_digest(), monday + 2 * a_day + 2h);
    CHECK(story.book->reminder(mori).tried_anew());
    CHECK(story.told(2).empty());
    CHECK(story.told(3).empty());
}

TEST_CASE("of somebody who has left the PMO nothing more is said") {
    Mornings story;
    story.channel.out_of_reach = {mori};
    CHECK(story.told(1).size() == 1);
    auto people = with_digest();
    people.people.at(mori).pmo = false;
    people.pmo = {ito, ferry};
    people.themes.at({"hr"}).owners = {ito};
    story.reload(people, monday + a_day + 4h);
    CHECK(story.told(2).empty());
}

TEST_CASE("that a secret runs out is told, and that it was renewed") {
    auto people = with_digest();
    people.expiries = {{"[teams] secret", monday + 20 * a_day, "teams"}};
    Mornings story{people};
    CHECK(kinds(story.told(0)) == std::vector{Kind::Expiry});  // though its thirtieth day was long before
    CHECK(story.told(1).empty());
    people.expiries.front().at += 365 * a_day;
    story.reload(people, monday + a_day + 4h);
    const auto renewed = story.told(2);
    REQUIRE(kinds(renewed) == std::vector{Kind::Expiry});
    CHECK(renewed[0].over);
    CHECK(story.told(3).empty());
}

TEST_CASE("words that could not be said are told with their theme, and how often") {
    Mornings story;
    story.channel.to_words = bot::Refused{"403", "Let the bot post there."};
    story.asked(ito, close("Told her how", true), "1", monday + 5h);
    story.channel.to_words.reset();
    story.after(posts("2", monday + 6h), monday + 6h);
    const auto all = story.told(1);
    REQUIRE(kinds(all) == std::vector{Kind::Words});
    CHECK(all[0].where == "HR");
    CHECK(all[0].about == "hr");
    CHECK(all[0].remedy == "Let the bot post there.");
    CHECK(story.told(2).empty());
}

TEST_CASE("what finds no room in a morning's digest is told the next morning, if it lasts") {
    auto people = with_digest();
    for (const auto* each : {"one", "two", "three", "four"}) {
        people.expiries.push_back({each, monday + 20 * a_day, each});
    }
    Mornings story{people};
    CHECK(story.told(0).size() == 3);
    const auto second = story.told(1);
    REQUIRE(second.size() == 1);
    CHECK(second[0].where == "four");
    CHECK(story.told(2).empty());
}

TEST_CASE("nobody but the lead and the admins is told what is wrong") {
    Mornings story;
    story.channel.out_of_reach = {mori};
    CHECK(story.told(1).size() == 1);
    CHECK(story.book->reminder(ito).digest->troubles.empty());
    CHECK(story.book->reminder(ito).digest->standing.empty());
}
