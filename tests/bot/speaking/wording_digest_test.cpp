#include "bot/speaking/wording.hpp"
#include "tests/support/both_languages.hpp"
#include "tests/support/reading_times.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace bot;
using namespace tests::reading;

namespace {

const DigestWords& ja = digest_words(Language::Ja);
const DigestWords& en = digest_words(Language::En);

constexpr std::array texts{&DigestWords::a_reaction, &DigestWords::a_thanks, &DigestWords::an_answer,
                           &DigestWords::some_words, &DigestWords::nobody_open};

std::vector<std::string> made(const DigestWords& say) {
    return {say.unreachable("Ito", today, "Do this."),
            say.not_delivered("a", "hr", today, "Do this."),
            say.let_go("a", "hr", today, "Do this."),
            say.made_smaller("hr", today, "Do this."),
            say.not_taken("teams", today, "Do this."),
            say.lost_ground("hr", today, "Do this."),
            say.expires("[teams] secret", monday),
            say.reachable_again("Ito"),
            say.ground_again("hr"),
            say.renewed("[teams] secret"),
            say.so_often(3),
            say.digest_title(today),
            say.open_own({1, 0, 2, 0}),
            say.open_all({}),
            say.done_since(yesterday, 5, 3),
            say.first_voices({"Hanako", ""}),
            say.only_bot(3),
            say.grown_quiet({"HR", "Sales"})};
}

}  // namespace

TEST_CASE("what a digest says exists in both languages, and differs") {
    tests::say_the_same_in_two_languages(ja, en, texts, made);
    const auto size =
        texts.size() * sizeof(std::string_view) + made(ja).size() * sizeof(DigestWords::OfCount);
    CHECK(sizeof(DigestWords) == size);  // none is missing here
}

TEST_CASE("the digest counts deeds, by how long posts have waited, and names nobody but new voices") {
    CHECK(ja.digest_title(today) == "10:42 のようす");
    CHECK(en.digest_title(today) == "At a glance, 10:42");
    CHECK(ja.open_own({1, 0, 2, 0}) == "あなたの担当：3件（4時間まで 1、2営業日まで 2）");
    CHECK(en.open_own({1, 0, 2, 0}) == "With you: 3 waiting (up to 4 h: 1, up to two days: 2)");
    CHECK(ja.open_own({}) == "あなたの担当で待っている人は、いません。");
    CHECK(en.open_own({}) == "With you: nobody is waiting.");
    CHECK(ja.open_own({0, 0, 0, 2}) == "あなたの担当：2件（2営業日より長い 2）");
    CHECK(en.open_own({0, 0, 0, 2}) == "With you: 2 waiting (over two days: 2)");
    CHECK(ja.done_since(yesterday, 5, 3) == "昨日から、5件に人からの返信が届き、3件を閉じました。");
    CHECK(ja.done_since(yesterday, 5, 0) == "昨日から、5件に人からの返信が届きました。");
    CHECK(ja.done_since(yesterday, 0, 3) == "昨日から、3件を閉じました。");
    CHECK(en.done_since(yesterday, 5, 1) == "Since yesterday, 5 posts got an answer, 1 was closed.");
    CHECK(en.done_since(yesterday, 1, 0) == "Since yesterday, 1 post got an answer.");
    CHECK(en.done_since(yesterday, 0, 1) == "Since yesterday, 1 post was closed.");
    CHECK(en.done_since(today, 1, 0) == "Today, 1 post got an answer.");
    CHECK(ja.done_since(today, 1, 0) == "今日は、1件に人からの返信が届きました。");
    CHECK(ja.first_voices({"田中 花子", "石井"}) == "はじめての投稿：田中 花子さん、石井さん");
    CHECK(en.first_voices({"Hanako", ""}) == "First posts by Hanako, Somebody");
    CHECK(en.only_bot(1) == "1 post has heard nobody but me so far.");
    CHECK(ja.grown_quiet({"人事", "営業"}) == "このごろ静かです：人事、営業");
    CHECK(en.expires("[teams] secret", monday) ==
          "[teams] secret expires on Monday. Replace it, and set the new day in the config.");
    CHECK(en.expires("[teams] secret", yesterday) ==
          "[teams] secret expired yesterday: nothing goes out there any more. Replace it, and "
          "set the new day in the config.");
    CHECK(ja.expires("[teams] secret", yesterday) ==
          "[teams] secret の期限は "
          "昨日でした。いまは何も届けられません。新しいものに替えて、設定の日付も"
          "直してください。");
    CHECK(en.lost_ground("HR", today, "Do this.") ==
          "A channel of HR cannot be reached any more (since 10:42). Do this.");
    CHECK(ja.lost_ground("人事", today, "元に戻してください。") ==
          "人事のチャネルに、つながらなくなりました（10:42 から）。元に戻してください。");
    CHECK(en.ground_again("HR") == "A channel of HR can be reached again.");
    CHECK(ja.ground_again("人事") == "人事のチャネルに、またつながるようになりました。");
    CHECK(en.reachable_again("Ito") == "Ito gets reminders again.");
    CHECK(ja.reachable_again("伊藤") == "伊藤さんに、またお知らせが届くようになりました。");
}
