#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

bot::Digest morning() {
    return {.at = monday,
            .since = monday - 72h,
            .own = {1, 0, 0, 0},
            .all = {1, 2, 0, 1},
            .answered = 5,
            .closed = 3,
            .only_bot = 2,
            .first_posters = {"田中 花子", "Ken"},
            .quiet = {"Sales"}};
}

bot::Card with(bot::Digest digest, std::vector<bot::Card::Row> rows,
               bot::Language language = bot::Language::En) {
    auto all = card(std::move(rows), language);
    all.digest = std::move(digest);
    return all;
}

}  // namespace

TEST_CASE("a digest stands above the posts that wait, in a few lines") {
    const auto json = marked_up(with(morning(), {waiting(1)}));
    const auto& head = json.at("body").at(0);
    CHECK(head.at("id") == "digest");
    CHECK(read_aloud(head) ==
          "At a glance, 9:00\n"
          "With you: 1 waiting (up to 4 h: 1)\n"
          "In the whole community: 4 waiting (up to 4 h: 1, up to a day: 2, over two days: 1)\n"
          "2 posts have heard nobody but me so far.\n"
          "Since Friday, 5 posts got an answer, 3 were closed.\n"
          "First posts by 田中 花子, Ken\n"
          "It has gone quiet in Sales.\n");
    CHECK(json.at("body").at(1).at("style") == "heading");
    CHECK(head.at("items").at(0).value("style", "") != "heading");
}

TEST_CASE("a digest is told in the reader's language") {
    CHECK(read_aloud(marked_up(with(morning(), {}, bot::Language::Ja))) ==
          "9:00 のようす\n"
          "あなたの担当：1件（4時間まで 1）\n"
          "コミュニティ全体：4件（4時間まで 1、1営業日まで 2、2営業日より長い 1）\n"
          "まだボットの相槌だけの投稿が2件あります。\n"
          "金曜から、5件に人からの返信が届き、3件を閉じました。\n"
          "はじめての投稿：田中 花子さん、Kenさん\n"
          "このごろ静かです：Sales\n");
}

TEST_CASE("a digest alone is a whole card, whose title is the digest's") {
    const auto json = marked_up(with(morning(), {}));
    CHECK(json.at("body").size() == 1);
    CHECK(all_of(json, "TextBlock").at(0).at("style") == "heading");
    CHECK(all_of(json, "Action.Execute").empty());
}

TEST_CASE("after the last is closed the card says that nobody is waiting, below the digest") {
    const auto said = read_aloud(marked_up(with(morning(), {closed(1, "Ito")})));
    CHECK_THAT(said, Catch::Contains("Nobody is waiting for a word.\n"));
    CHECK_THAT(said, Catch::StartsWith("At a glance, 9:00\n"));
}

TEST_CASE("where nobody waits at all the digest thanks everybody") {
    CHECK(read_aloud(marked_up(with({.at = monday, .since = monday - 24h, .closed = 2}, {}))) ==
          "At a glance, 9:00\n"
          "Nobody is waiting for a word. Well done, all of you.\n"
          "Since yesterday, 2 posts were closed.\n");
}

TEST_CASE("what went wrong is said with its remedy, and how often") {
    using Kind = bot::Digest::Trouble::Kind;
    bot::Digest digest{.at = monday, .since = monday - 24h};
    digest.troubles = {{Kind::Unreachable, "Mori", monday - 17h, "Let Mori install the bot."},
                       {Kind::Thanks, "HR", monday - 17h, "Let the bot post there.", 3},
                       {Kind::Expiry, "[teams] secret", monday + 48h, ""}};
    const auto said = read_aloud(marked_up(with(digest, {})));
    CHECK_THAT(
        said, Catch::Contains("Mori cannot be given reminders (since yesterday 16:00). Meanwhile the next in "
                              "line is reminded. Let Mori install the bot.\n"));
    CHECK_THAT(said,
               Catch::Contains("HR: a thank-you could not be delivered (yesterday 16:00). Let the bot post "
                               "there. (3 times)\n"));
    CHECK_THAT(said, Catch::Contains("[teams] secret expires on Wednesday."));
}

TEST_CASE("what is right again is said too") {
    using Kind = bot::Digest::Trouble::Kind;
    bot::Digest digest{.at = monday, .since = monday - 24h};
    digest.troubles = {{.kind = Kind::Unreachable, .where = "Mori", .at = monday - 48h, .over = true},
                       {.kind = Kind::Expiry, .where = "[teams] secret", .at = monday, .over = true},
                       {.kind = Kind::Ground, .where = "HR", .at = monday, .over = true}};
    const auto said = read_aloud(marked_up(with(digest, {})));
    CHECK_THAT(said, Catch::Contains("Mori gets reminders again.\n[teams] secret was renewed. Thank you.\n"
                                     "A channel of HR can be reached again.\n"));
}

TEST_CASE("names in a digest are nobody's markup, and are cut") {
    auto digest = morning();
    digest.first_posters = {"[press](https://evil.example)" + std::string(200, 'x')};
    const auto json = marked_up(with(digest, {}));
    for (const auto& block : all_of(json, "TextBlock")) {
        CHECK(block.at("text").get<std::string>().find("evil") == std::string::npos);
    }
    CHECK(read_aloud(json).size() < 600);
}

TEST_CASE("where no card can be shown the digest is told in words, after those who wait") {
    const auto text =
        cards::card_text(with({.at = monday, .since = monday - 24h, .closed = 2}, {waiting(1)}));
    CHECK(text ==
          "1 post is waiting for a word from you: Hanako Tanaka (4 h). Nobody is waiting for a word. Well "
          "done, all of you. Since yesterday, 2 posts were closed.");
    CHECK_THAT(
        cards::card_text(with({.at = monday, .since = monday - 24h, .closed = 2}, {}, bot::Language::Ja)),
        Catch::StartsWith("9:00 のようす。お返事を待っている人は、いません。"));
}

TEST_CASE("what a phone tells later in the day has no numbers of the morning") {
    for (const auto language : {bot::Language::En, bot::Language::Ja}) {
        auto whole = with({.at = monday, .since = monday - 24h, .closed = 2}, {waiting(1)}, language);
        const auto before = cards::card_text(whole);
        whole.digest_is_told = true;
        auto without = whole;
        without.digest.reset();
        CHECK(cards::card_text(whole) == cards::card_text(without));
        CHECK(cards::card_text(whole) != before);
        CHECK(marked_up(whole).at("fallbackText") == cards::card_text(without));
        CHECK(read_aloud(marked_up(whole)).find(language == bot::Language::En ? "posts were closed" : "件") !=
              std::string::npos);
    }
}
