#include "tests/support/story.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

using When = bot::DigestTime::When;

/// Everybody gets a digest at their first working hour.
bot::Community with_digest(bot::DigestTime at = {When::Opening}) {
    auto all = community();
    all.digest = at;
    all.admins = {ferry};
    return all;
}

/// A story that begins on Monday morning, when everybody met the bot.
struct Mornings : Story {
    explicit Mornings(bot::Community all = with_digest()) {
        reload(std::move(all), monday);
        settle_down(monday);
    }

    std::optional<bot::Digest> digest_of(const bot::PersonId& reader) const {
        return book->reminder(reader).digest;
    }

    /// The digest on the card that the reader has.
    bot::Digest told(const bot::PersonId& reader) const {
        const auto digest = digest_of(reader);
        REQUIRE(digest);
        REQUIRE_FALSE(digest->empty());
        return *digest;
    }
};

constexpr auto a_day = 24h;
constexpr auto tuesday = monday + a_day;
constexpr auto friday = monday + 4 * a_day;

bool pings(const std::string& page, const std::string& reader) {
    return page.find("remind " + reader) != std::string::npos;
}

}  // namespace

TEST_CASE("the day's first reminder has a head that says how things stand") {
    Mornings story;
    story.after(posts("1", monday + 1h), monday + 1h);
    CHECK(story.at(monday + 6h) == "remind ito 1\n");
    CHECK_FALSE(story.book->reminder(ito).digest->stands(story.people->person(ito)->calendar, monday + 6h));

    CHECK_THAT(story.at(tuesday), Catch::Contains("remind ito 1\n"));
    const auto digest = story.told(ito);
    CHECK(digest.at == tuesday);
    CHECK(digest.since == monday);
    CHECK(digest.own == bot::Ages{.up_to_a_day = 1});
    CHECK(digest.all.total() == 1);
    CHECK(digest.only_bot == 1);
}

TEST_CASE("nobody gets a digest of the time before they met the bot, nor out of hours") {
    Mornings story;
    story.after(posts("1", monday), monday);
    for (auto now = monday; now < tuesday; now += 30min) {
        const auto page = story.at(now);
        CHECK((!pings(page, "ito") || now == monday + 5h));
        CHECK_FALSE(pings(page, "mori"));
    }
    CHECK(pings(story.at(tuesday), "mori"));
}

TEST_CASE("where nothing is due the digest is that day's card, one ping, and counts in the gap") {
    Mornings story;
    story.after(posts("1", monday + 8h + 30min), monday + 8h + 30min);  // not due before Tuesday noon
    CHECK_THAT(story.at(tuesday), Catch::Contains("remind ito\nremind mori\n"));
    CHECK(story.told(mori).own.total() == 0);
    CHECK(story.told(mori).all.total() == 1);

    story.after(posts("first", tuesday + 1min, author(ben)), tuesday + 1min);
    CHECK(story.at(tuesday + 89min).empty());
    CHECK_THAT(story.at(tuesday + 3h), Catch::Contains("remind ferry\n"));  // three hours west
}

TEST_CASE("what becomes due soon after the digest waits for the gap") {
    auto people = with_digest();
    people.themes.at({"hr"}).policy.remind_after = {.hours = 30min};
    Mornings story{people};
    story.after(posts("1", monday + 8h + 45min), monday + 8h + 45min);
    CHECK_THAT(story.at(tuesday), Catch::Contains("remind ito\n"));
    CHECK_FALSE(pings(story.at(tuesday + 15min), "ito"));
    CHECK(pings(story.at(tuesday + 90min), "ito"));
}

TEST_CASE("the digest tells what was answered, what was closed, and who wrote for the first time") {
    auto people = with_digest();
    people.first_posts_from.reset();
    Mornings story{people};
    story.after(posts("1", monday + 1h, author(ada)), monday + 1h);
    story.after(posts("2", monday + 2h, author(ben)), monday + 2h);
    story.after(posts("3", monday + 3h, author(ada)), monday + 3h);
    story.after(replies("1", "r1", ben, monday + 4h), monday + 4h);
    story.after(replies("3", "r3", ada, monday + 4h), monday + 4h);  // the author's own word is no answer
    story.asked(ito, close(), "1", monday + 5h);
    story.at(tuesday);
    const auto digest = story.told(ito);
    CHECK(digest.answered == 1);
    CHECK(digest.closed == 1);
    CHECK(digest.only_bot == 2);
    CHECK(digest.first_posters == std::vector<std::string>{"ada", "ben"});

    story.at(tuesday + a_day);
    CHECK(story.told(ito).answered == 0);
    CHECK(story.told(ito).first_posters.empty());
}

TEST_CASE("after a weekend the digest looks back to Friday's") {
    Mornings story;
    story.after(posts("1", monday), monday);
    story.at(friday);
    story.asked(ito, close(), "1", friday + 1h);
    story.after(posts("2", friday + 50h, author(ben)), friday + 50h);
    CHECK_FALSE(pings(story.at(friday + a_day), "ito"));
    CHECK(pings(story.at(monday + 7 * a_day), "ito"));
    CHECK(story.told(ito).since == friday);
    CHECK(story.told(ito).closed == 1);
}

TEST_CASE("where nobody waits any more the digest says so once, and a day without anything is a quiet one") {
    Mornings story;
    story.after(posts("1", monday), monday);
    story.asked(ito, close(), "1", monday + 1h);
    story.at(monday + 2h);
    CHECK(pings(story.at(tuesday), "mori"));
    CHECK(story.told(mori).all.total() == 0);
    CHECK(story.told(mori).closed == 1);
    CHECK_FALSE(pings(story.at(tuesday + a_day), "mori"));
}

TEST_CASE("the digest stays through every rewrite, and goes with the card once nobody waits on it") {
    Mornings story;
    story.after(posts("1", monday + 1h), monday + 1h);
    story.at(tuesday);
    const auto says = [&] { return story.book->reminder(ito).says; };
    story.asked(ito, close(), "1", tuesday + 1h, story.channel.latest_card);
    const auto& card = std::get<bot::Shown>(story.answer).card;
    REQUIRE(card.digest);
    CHECK(card.digest->at == tuesday);
    CHECK(story.shown() == " 1 (closed)");
    CHECK_THAT(story.at(tuesday + 1h + 10min), Catch::StartsWith("clear"));  // too late to undo
    CHECK(says().empty());
}

TEST_CASE("a digest that came alone stays for its day, and goes with the night") {
    Mornings story;
    story.after(posts("1", monday + 8h + 30min), monday + 8h + 30min);
    story.at(tuesday);
    const auto says = [&] { return story.book->reminder(mori).says; };
    const auto morning = says();
    CHECK_FALSE(morning.empty());
    story.asked(ito, close(), "1", tuesday + 1h);
    CHECK(says() == morning);
    CHECK_THAT(story.at(tuesday + 15h), Catch::Contains("clear"));  // midnight in Tokyo
    CHECK(says().empty());
}

TEST_CASE("undo brings a post back under the digest, without a ping") {
    Mornings story;
    story.after(posts("1", monday + 1h), monday + 1h);
    story.at(tuesday);
    story.asked(ito, close(), "1", tuesday + 1h);
    CHECK_FALSE(pings(story.asked(ito, bot::Undo{}, "1", tuesday + 1h + 1min), "ito"));
    CHECK(story.shown() == " 1");
    CHECK(std::get<bot::Shown>(story.answer).card.digest);
}

TEST_CASE("a restart or a reload brings no second digest") {
    Mornings story;
    story.after(posts("1", monday + 1h), monday + 1h);
    CHECK(pings(story.at(tuesday), "ito"));
    story.reload(with_digest(), tuesday + 2h);
    CHECK_FALSE(pings(story.at(tuesday + 2h), "ito"));
    CHECK_FALSE(pings(story.at(tuesday + 4h), "ito"));
}

TEST_CASE("a digest that fell due while the program was down is told at the next hour of work, once") {
    Mornings story;
    story.after(posts("1", monday + 1h), monday + 1h);
    CHECK(pings(story.at(tuesday + 2 * a_day + 30h), "mori"));  // Friday in the afternoon
    CHECK(story.told(mori).since == monday);
    CHECK_FALSE(pings(story.at(tuesday + 2 * a_day + 31h + 59min), "mori"));
}

TEST_CASE("a digest comes at a set time, held where that is no hour of work, and not on days away") {
    SECTION("within the day") {
        Mornings story{with_digest({When::At, 14h})};
        story.after(posts("1", monday + 8h + 30min), monday + 8h + 30min);
        CHECK_FALSE(pings(story.at(tuesday), "mori"));
        CHECK(pings(story.at(tuesday + 5h), "mori"));
    }
    SECTION("before the opening: at the opening; after the end of the day: at the next opening") {
        Mornings early{with_digest({When::At, 7h})};
        early.after(posts("1", monday + 8h + 30min), monday + 8h + 30min);
        CHECK_FALSE(pings(early.at(tuesday - 1min), "mori"));
        CHECK(pings(early.at(tuesday), "mori"));

        Mornings late{with_digest({When::At, 20h})};
        late.after(posts("1", friday + 8h + 30min), friday + 8h + 30min);
        CHECK_FALSE(pings(late.at(friday + 11h), "mori"));
        CHECK_FALSE(pings(late.at(friday + 2 * a_day), "mori"));
        CHECK(pings(late.at(friday + 3 * a_day), "mori"));
    }
    SECTION("not while its reader is away") {
        auto people = with_digest();
        const auto day = std::chrono::local_days{std::chrono::year{2026} / 10 / 6};
        people.people.at(mori).calendar.absences = {{day, day}};
        Mornings story{people};
        story.after(posts("1", monday + 8h + 30min), monday + 8h + 30min);
        CHECK_FALSE(pings(story.at(tuesday + 2h), "mori"));
        CHECK(pings(story.at(tuesday + a_day), "mori"));
    }
}

TEST_CASE("whoever wants no digest gets none, whatever the others have") {
    auto people = with_digest();
    people.people.at(mori).digest = bot::DigestTime{When::Off};
    Mornings story{people};
    story.after(posts("1", monday + 8h + 30min), monday + 8h + 30min);
    const auto page = story.at(tuesday);
    CHECK(pings(page, "ito"));
    CHECK_FALSE(pings(page, "mori"));
}

TEST_CASE("a theme that has gone quiet is named once") {
    Mornings story;
    story.after(posts("1", monday), monday);
    story.asked(ito, close(), "1", monday + 1h);
    auto people = with_digest();
    people.themes[{"news"}] = {
        .id = {"news"}, .name = "News", .owners = {mori}, .language = bot::Language::En};
    people.channels[news_channel] = {"news"};
    story.reload(people, monday + 2h);
    for (int day = 1; day <= 4; ++day) {
        auto post = posts("n" + std::to_string(day), monday + day * a_day);
        std::get<bot::PostSeen>(post.what).post.conversation = news_channel;
        story.after(post, monday + day * a_day);
        story.at(monday + day * a_day + 1h);
        const auto quiet = story.told(mori).quiet;  // Monday's word is three working days old on Thursday
        CHECK(quiet == (day == 3 ? std::vector<std::string>{"HR"} : std::vector<std::string>{}));
    }
}

TEST_CASE("what the bot could not do is told to those who can do something about it") {
    Mornings story;
    story.channel.out_of_reach = {mori};
    story.after(posts("1", monday + 1h), monday + 1h);
    story.at(monday + 6h);
    story.at(tuesday);  // mori's digest cannot be given
    story.channel.answer = bot::Refused{"403", "Let the bot post there."};
    story.after(posts("2", tuesday + 1h), tuesday + 1h);
    story.channel.answer.reset();
    story.at(tuesday + a_day + 3h);
    const auto troubles = story.told(ferry).troubles;
    using Kind = bot::Digest::Trouble::Kind;
    REQUIRE(troubles.size() == 3);
    CHECK(troubles[0].kind == Kind::Unreachable);
    CHECK(troubles[0].where == "Mori");
    CHECK(troubles[1].kind == Kind::Thanks);
    CHECK(troubles[2].kind == Kind::Reaction);
    CHECK(troubles[2].where == "HR");
    CHECK(troubles[2].remedy == "Let the bot post there.");
    CHECK(story.told(ito).troubles.empty());
}

TEST_CASE("a secret that runs out is told thirty, seven and one day before, and from then on each day") {
    auto people = with_digest();
    people.expiries = {{"[teams] secret", monday + 8 * a_day}};
    Mornings story{people};
    std::vector<int> told;
    for (int day = 1; day <= 10; ++day) {
        story.at(monday + day * a_day + 3h);
        const auto digest = story.digest_of(ferry);
        if (digest && digest->at == monday + day * a_day + 3h && !digest->troubles.empty())
            told.push_back(day);
    }
    CHECK(told == std::vector<int>{1, 7, 8, 9, 10});
}
