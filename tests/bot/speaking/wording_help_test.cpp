#include "bot/speaking/wording.hpp"
#include "tests/support/both_languages.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using namespace std::chrono_literals;
using bot::HelpWords;
using bot::Language;
using bot::WallTime;

namespace {

const bot::Local ten{std::chrono::local_days{std::chrono::year{2026} / 11 / 26} + 10h + 42min};
const WallTime today{ten, ten + 3h};
const HelpWords& ja = bot::help_words(Language::Ja);
const HelpWords& en = bot::help_words(Language::En);

constexpr std::array texts{&HelpWords::who_might_know, &HelpWords::ask,         &HelpWords::hand_over,
                           &HelpWords::who_takes_it,   &HelpWords::your_word,   &HelpWords::i_have_answered,
                           &HelpWords::send,           &HelpWords::cannot_help, &HelpWords::who_else,
                           &HelpWords::words_not_sent, &HelpWords::nothing_more};

std::vector<std::string> made(const HelpWords& say) {
    return {say.away("Ito"),
            say.knows_about("Ito", "RAG"),
            say.was_asked("Ito", {3h, 0}),
            say.has_helped("Ito", today, "so"),
            say.cannot_help_said("Ito", today, "so"),
            say.not_reached("Ito", today),
            say.asks_you("Ito", today),
            say.tell_asker("Ito"),
            say.thanks_for_answer("Ito"),
            say.answered_before(today),
            say.wrote_together("Ito", 3),
            say.in_channels(3, "HR, News"),
            say.below_announcement("Ito", "Friday at three"),
            say.close_together(3),
            say.send_to_threads(3)};
}

}  // namespace

TEST_CASE("what is said about asking and handing over exists in both languages, and differs") {
    tests::say_the_same_in_two_languages(ja, en, texts, made);
    const auto size = texts.size() * sizeof(std::string_view) + made(ja).size() * sizeof(HelpWords::OfCount);
    CHECK(sizeof(HelpWords) == size);  // none is missing here
}

TEST_CASE("who was asked is told with an age, and the answer with a moment") {
    CHECK(en.was_asked("Sato", {3h, 0}) == "Asked Sato, 3 h ago");
    CHECK(en.was_asked("Sato", {}) == "Asked Sato just now");
    CHECK(ja.was_asked("佐藤", {3h, 0}) == "佐藤さんに聞いています（3時間前）");
    CHECK(ja.was_asked("佐藤", {}) == "佐藤さんに聞いています（たった今）");
    CHECK(en.has_helped("Sato", today, "") == "Sato answered at 10:42");
    CHECK(ja.has_helped("佐藤", today, "3ページに") == "佐藤さんが 10:42 に答えました：「3ページに」");
    CHECK(en.cannot_help_said("Sato", today, "Ask IT") == "Sato cannot help (10:42): “Ask IT”");
    CHECK(ja.cannot_help_said("佐藤", today, "") == "佐藤さんにはわからないそうです（10:42）");
    CHECK(en.answered_before(today) == "You have answered this already, at 10:42.");
    CHECK(ja.answered_before(today) == "10:42 に、もうお答えいただいています。");
}

TEST_CASE("two posts of one person are both, and whoever sends words to threads knows that they are read") {
    CHECK(en.close_together(2) == "Close both");
    CHECK(en.close_together(3) == "Close all 3");
    CHECK(ja.close_together(2) == "2件まとめて閉じる");
    CHECK(en.send_to_threads(2) == "Send it to both threads: everybody there can read it");
    CHECK(ja.send_to_threads(3) == "3件のスレッドそれぞれにも届ける（みんなが読めます）");
}
