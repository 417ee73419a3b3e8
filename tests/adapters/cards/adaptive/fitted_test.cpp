#include "adapters/text/text.hpp"
#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tests;

namespace {

bot::Card large(int posts, bot::Language language) {
    std::vector<bot::Card::Row> rows;
    for (int number = 1; number <= posts; ++number) {
        auto row = waiting(number, "山田 花子");
        for (int time = 0; time < 20; ++time) row.text += " 議事録の要約をためしています。";
        row.advisors = {{sato, "Sato", "Excel"}, {kudo, "Kudo"}};
        rows.push_back(std::move(row));
    }
    auto all = card(std::move(rows), language);
    for (int number = 0; number < 8; ++number)
        all.colleagues.push_back({{"m" + std::to_string(number)}, "Member " + std::to_string(number)});
    return all;
}

Json fitted(const bot::Card& card, std::size_t most) {
    const auto markup = cards::fitted_card(card, link_to, cards::Buttons::WithFallback, most);
    CHECK(text::size_in_message(markup) <= most);
    return Json::parse(markup);
}

std::size_t rows_of(const Json& card) {
    return buttons(card, "close").size();
}

}  // namespace

TEST_CASE("a card keeps within what a product takes: fewer rows first, and one at least") {
    for (const auto language : {bot::Language::Ja, bot::Language::En}) {
        auto before = rows_of(fitted(large(36, language), cards::largest_card - 1));
        for (const std::size_t most : {40'960UL, 28'672UL, 20'000UL, 14'336UL}) {
            CAPTURE(most);
            const auto rows = rows_of(fitted(large(36, language), most));
            CHECK(rows >= 1);
            CHECK(rows <= before);
            before = rows;
        }
    }
}

TEST_CASE("where one row has no room as it is, it says less, and can still be closed") {
    auto one = large(3, bot::Language::Ja);
    one.rows.front().again = {monday, "花子", std::string(200, 'w')};
    for (const std::size_t most : {10'000UL, 8'000UL}) {
        CAPTURE(most);
        CHECK(rows_of(fitted(one, most)) >= 1);
    }
}

TEST_CASE("where there is room, nothing is different") {
    const auto whole = large(4, bot::Language::En);
    CHECK(cards::fitted_card(whole, link_to, cards::Buttons::WithFallback, cards::largest_card) ==
          cards::adaptive_card(whole, link_to, cards::Buttons::WithFallback));
    CHECK(fitted(whole, 70'000) ==
          Json::parse(cards::adaptive_card(whole, link_to, cards::Buttons::WithFallback)));
}

TEST_CASE("words that did not reach the thread stand in the form again, and the row says so") {
    for (const auto* words : {"Use the template.", "手順は\n社内Wikiに\n書きました。", "a < b & \"c\""}) {
        for (const bool perhaps : {false, true}) {
            CAPTURE(words, perhaps);
            auto row = waiting(1);
            row.unsaid = {"", monday + 6h, words, perhaps};
            const auto json = marked_up(card({row}));
            const auto* says = perhaps ? "Nobody knows whether your words" : "did not reach the thread";
            CHECK_THAT(read_aloud(json), Catch::Contains(says));
            const auto inputs = all_of(json, "Input.Text");
            const auto filled = std::ranges::count_if(
                inputs, [&](const Json& input) { return input.value("value", "") == words; });
            CHECK(filled == 1);
        }
    }
}

TEST_CASE("… but to colleagues it is said whose words they are, and their own form is empty") {
    auto row = waiting(1);
    row.unsaid = {"Mori", monday + 6h, "", false};
    const auto json = marked_up(card({row}, bot::Language::Ja));
    CHECK_THAT(read_aloud(json), Catch::Contains("Moriさんのひとこと（") &&
                                     Catch::Contains("は、スレッドに届きませんでした。"));
    for (const auto& input : all_of(json, "Input.Text")) CHECK_FALSE(input.contains("value"));
}
