#include "tests/support/chat.hpp"

#include <catch2/catch.hpp>

// A channel was deleted, its team put away, or the bot taken out of it.

using namespace tests;
using Catch::Contains;
using Kind = bot::Trouble::Kind;

namespace {

constexpr auto a_day = 24h;

bot::LostGround gone(const std::string& code, bot::Timestamp since = monday + 6h,
                     const bot::ConversationId& channel = hr) {
    return {channel, code, "Put it right.", since};
}

bot::Event seen(std::vector<bot::LostGround> lost) {
    return {.what = bot::GroundSeen{std::move(lost)}};
}

bot::Community with_digest() {
    auto all = community();
    all.digest = {bot::DigestTime::When::Opening};
    return all;
}

/// The same where the config names no channel, and has a theme for all others.
bot::Community with_a_theme_for_all() {
    auto all = with_digest();
    all.channels.clear();
    all.other_channels = {{{"local"}, {"hr"}}};
    return all;
}

/// Mornings at which ferry, the lead, reads the digest. Ada's post waits, on ito's card for an hour.
struct Mornings : ChatStory {
    explicit Mornings(bot::Community all = with_digest()) {
        reload(std::move(all), monday);
        after(posts("1", monday), monday);
        at(monday + 5h);
    }

    /// What ferry's digest of that day says of channels: `HR is lost (app-removed)`.
    std::string told(int day) {
        settle_down(monday + day * a_day);
        settle_down(monday + day * a_day + 3h);
        const auto digest = book->reminder(ferry).digest;
        REQUIRE(digest);
        REQUIRE(digest->at == monday + day * a_day + 3h);
        std::string all;
        for (const auto& each : digest->troubles) {
            if (each.kind != Kind::Ground) continue;
            all += each.where + (each.over ? " is back" : " is lost (" + each.cause + ")");
        }
        return all;
    }
};

}  // namespace

TEST_CASE("that a channel is lost is told once, whatever the reason, and once when it is back") {
    for (const auto* code : {"channel-deleted", "team-deleted", "team-archived", "app-removed"}) {
        CAPTURE(code);
        Mornings story;
        story.tell(seen({gone(code)}), monday + 6h);
        CHECK(story.told(1) == std::string{"HR is lost ("} + code + ")");
        story.tell(seen({gone(code)}), monday + a_day + 4h);
        CHECK(story.told(2).empty());
        story.tell(seen({}), monday + 2 * a_day + 4h);
        CHECK(story.told(3) == "HR is back");
        CHECK(story.told(4).empty());
    }
}

TEST_CASE("a team that was put away and then deleted is lost in another way, and not back meanwhile") {
    Mornings story;
    story.tell(seen({gone("team-archived")}), monday + 6h);
    CHECK(story.told(1) == "HR is lost (team-archived)");
    story.tell(seen({gone("team-deleted", monday + a_day + 5h)}), monday + a_day + 5h);
    CHECK(story.told(2) == "HR is lost (team-deleted)");
    story.tell(seen({}), monday + 2 * a_day + 5h);
    CHECK(story.told(3) == "HR is back");
}

TEST_CASE("a second channel that goes the same way is told too") {
    Mornings story;
    auto all = with_digest();
    all.channels[news_channel] = {"hr"};
    story.reload(all, monday + 5h);
    story.tell(seen({gone("channel-deleted")}), monday + 6h);
    CHECK(story.told(1) == "HR is lost (channel-deleted)");
    story.tell(seen({gone("channel-deleted"), gone("channel-deleted", monday + a_day + 5h, news_channel)}),
               monday + a_day + 5h);
    CHECK(story.told(2) == "HR is lost (channel-deleted)");
    CHECK(story.told(3).empty());
}

TEST_CASE("a channel that the admin has taken out of the config is not said to be back") {
    Mornings story;
    story.tell(seen({gone("channel-deleted")}), monday + 6h);
    CHECK(story.told(1) == "HR is lost (channel-deleted)");
    auto all = with_digest();
    all.channels.clear();
    story.reload(all, monday + a_day + 4h);
    CHECK(story.told(2).empty());
    CHECK(story.told(3).empty());
}

TEST_CASE("a channel that only the theme for all others covers counts while somebody waits there") {
    Mornings story{with_a_theme_for_all()};
    story.tell(seen({gone("channel-deleted"), gone("channel-deleted", monday + 5h, news_channel)}),
               monday + 5h);
    CHECK(story.told(1) == "HR is lost (channel-deleted)");
    story.asked(ito, close(), "1", monday + a_day + 4h);
    CHECK(story.told(2).empty());
    story.after(posts("2", monday + 2 * a_day + 5h), monday + 2 * a_day + 5h);
    CHECK(story.told(3) == "HR is lost (channel-deleted)");
}

TEST_CASE("what is lost without a moment is lost since it was told") {
    Mornings story;
    story.tell(seen({gone("app-removed", {})}), monday + 6h);
    story.tell(seen({gone("app-removed", {})}), monday + 7h);
    CHECK(story.book->lost_ground() == std::vector{gone("app-removed", monday + 6h)});
}

TEST_CASE("the rows of what waits there say so at once, without a ping, until the channel is back") {
    for (const auto* code : {"channel-deleted", "team-archived", "app-removed"}) {
        CAPTURE(code);
        Mornings story;
        CHECK(story.after(seen({gone(code)}), monday + 6h) == "rewrite ito 1 (channel lost)\n");
        CHECK(story.after(seen({gone(code)}), monday + 6h + 1min).empty());
        CHECK(story.after(seen({}), monday + 7h) == "rewrite ito 1\n");
    }
}

TEST_CASE("what was put off says so too, and what is closed no longer") {
    Mornings story;
    story.tell(seen({gone("team-archived")}), monday + 6h);
    CHECK_THAT(story.asked(ito, bot::Snooze{.until = "tomorrow"}, "1", monday + 6h),
               Contains("rewrite ito 1 (later) (channel lost)\n"));
    CHECK_THAT(story.asked(ito, close(), "1", monday + 7h), Contains("rewrite ito 1 (closed)\n"));
}

TEST_CASE("an advisor who was asked about it reads it on their card as well") {
    Mornings story{with_advisors(with_digest())};
    story.asked(ito, bot::Ask{sato}, "1", monday + 5h + 1min);
    CHECK_THAT(story.after(seen({gone("channel-deleted")}), monday + 6h),
               Contains("rewrite sato 1 (asked) (channel lost)\n"));
}

TEST_CASE("it is closed as ever, and nothing is said where it would not arrive") {
    Mornings story;
    story.tell(seen({gone("channel-deleted")}), monday + 6h);
    story.after(replies("1", "2", ito, monday + 6h), monday + 6h);
    auto shown = close();
    shown.action = {"meeting"};  // of which its author is told
    CHECK_THAT(story.asked(ito, shown, "1", monday + 7h), !Contains("closing line"));
    CHECK(story.follow_up("1").state == bot::FollowUp::State::Closed);
}

TEST_CASE("lists in the chat name it, and the answer about the post says what that means") {
    Mornings story;
    const auto now = monday + 7h;
    story.tell(seen({gone("app-removed")}), monday + 6h);
    const auto name = str(story.number("1"));
    CHECK_THAT(story.says(ito, "open", now), Contains(" · channel out of reach — “"));
    CHECK_THAT(story.says(ito, "show " + name, now),
               Contains("\nIts channel cannot be reached any more: words to the thread would not arrive.\n"));
    story.tell(seen({}), now);
    CHECK_THAT(story.says(ito, "open", now), !Contains("out of reach"));
    CHECK_THAT(story.says(ito, "show " + name, now), !Contains("cannot be reached"));
}

TEST_CASE("to a member who reads Japanese it is said in Japanese") {
    auto all = with_digest();
    all.people.at(ito).language = bot::Language::Ja;
    Mornings story{all};
    story.tell(seen({gone("channel-deleted")}), monday + 6h);
    CHECK_THAT(story.says(ito, "一覧", monday + 7h), Contains(" · チャネルにつながりません — 「"));
    CHECK_THAT(story.says(ito, str(story.number("1")) + " を見せて", monday + 7h),
               Contains("\n投稿のあったチャネルに、もうつながりません。スレッドに書いても届きません。\n"));
}
