#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

#include <set>

// A card that is larger than a message may be is shown page by page.

using namespace tests;

namespace {

std::size_t size_in_utf16(const std::string& text) {
    std::size_t units = 0;
    for (const auto byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0U) != 0x80U) units += value >= 0xF0U ? 2 : 1;
    }
    return 2 * units;
}

std::vector<bot::Card::Row> many(int count, const std::string& author = "渡辺 彩") {
    std::vector<bot::Card::Row> rows;
    for (int number = 1; number <= count; ++number) {
        rows.push_back(waiting(number, author));
        rows.back().text.assign(600, 'x');
    }
    return rows;
}

bot::Card::Row closed_at(int number, bot::Timestamp at) {
    auto row = closed(number, "Ito");
    row.ended_at = at;
    return row;
}

Json page_of(bot::Card whole, std::size_t from, std::size_t largest = cards::largest_card) {
    whole.from = from;
    const auto text = cards::adaptive_card(whole, link_to, cards::Buttons::WithFallback, largest);
    CHECK(text.size() <= largest);
    CHECK(size_in_utf16(text) <= largest);
    return Json::parse(text);
}

/// The posts of a card that can be acted on by this verb.
std::vector<std::string> posts(const Json& json, const std::string& verb) {
    std::vector<std::string> all;
    for (const auto& button : buttons(json, verb)) all.push_back(button.at("data").at("post"));
    return all;
}

/// Where the button leads that shows the next rows; nothing where there is none.
std::optional<std::size_t> next_of(const Json& json) {
    for (const auto& button : buttons(json, "page")) {
        const auto from = button.at("data").at("from").get<std::size_t>();
        if (from > 0) return from;
    }
    return {};
}

/// What is found by pressing for the next rows until there are none.
std::set<std::string> found_by_paging(const bot::Card& whole, const std::string& verb, std::size_t largest) {
    std::set<std::string> found;
    std::optional<std::size_t> from = 0;
    for (int presses = 0; from && presses < 1000; ++presses) {
        const auto json = page_of(whole, *from, largest);
        for (const auto& post : posts(json, verb)) found.insert(post);
        from = next_of(json);
    }
    CHECK_FALSE(from);
    return found;
}

}  // namespace

TEST_CASE("a card of many posts is no larger than a message may be, and each of them is on some page") {
    for (const auto language : {bot::Language::Ja, bot::Language::En}) {
        for (const int count : {36, 87, 500}) {
            const auto whole = card(many(count), language);
            CHECK(found_by_paging(whole, "snooze", cards::largest_card).size() ==
                  static_cast<std::size_t>(count));
        }
        CHECK(found_by_paging(card(many(40), language), "snooze", 28'000).size() == 40);
    }
}

TEST_CASE("a page says where it begins and how many follow, and leads back to the first") {
    const auto whole = card(many(87));
    const auto first = page_of(whole, 0);
    const auto shown = posts(first, "snooze").size();
    CHECK(shown >= 5);
    CHECK(shown <= 10);
    CHECK(next_of(first) == shown);
    CHECK(read_aloud(first).ends_with("[Show the next ones (" + std::to_string(87 - shown) + " more)]\n"));
    const auto second = page_of(whole, shown);
    CHECK(read_aloud(second).starts_with("87 posts are waiting for a word from you\nFrom number " +
                                         std::to_string(shown + 1) + " on.\n"));
    CHECK(read_aloud(second).ends_with("[Show the next ones (" + std::to_string(87 - 2 * shown) +
                                       " more)]\n[Back to the first ones]\n"));
    CHECK(posts(second, "snooze").front() == "post-" + std::to_string(shown + 1));
    CHECK(buttons(second, "page").back().at("data") == Json{{"from", 0}, {"waiting", 87}});
    CHECK_FALSE(next_of(page_of(whole, 84)));
    const auto japanese = read_aloud(page_of(card(many(87), bot::Language::Ja), 10));
    CHECK(japanese.find("\n11件目からです。\n") != std::string::npos);
    CHECK(japanese.ends_with("件）]\n[はじめに戻る]\n"));
}

TEST_CASE("where a page was and no row is any more, the card begins anew") {
    CHECK(posts(page_of(card({waiting(1)}), 80), "snooze") == std::vector<std::string>{"post-1"});
}

TEST_CASE("what was closed makes room for who waits, but for the latest, which can be undone") {
    auto rows = many(30);
    for (int number = 101; number <= 140; ++number) rows.push_back(closed_at(number, monday - number * 1min));
    const auto whole = card(rows);
    const auto first = page_of(whole, 0);
    CHECK(posts(first, "snooze").size() >= 5);
    CHECK(posts(first, "undo") == std::vector<std::string>{"post-101"});
    CHECK(found_by_paging(whole, "snooze", cards::largest_card).size() == 30);
    CHECK(found_by_paging(whole, "undo", cards::largest_card).size() == 40);
    CHECK(posts(page_of(whole, 20), "undo").front() == "post-101");
}

TEST_CASE("what answers a press is on the page that is shown, wherever it stands") {
    auto rows = many(60);
    rows.at(41).confirm = bot::ActionId{"answered"};
    rows.at(52).first = {bot::Deed::Kind::Taken, "Mori", monday + 6h, ""};
    for (const std::size_t from : {0U, 10U, 50U}) {
        const auto json = page_of(card(rows), from);
        CHECK(read_aloud(json).find("Nobody has replied yet.") != std::string::npos);
        CHECK(read_aloud(json).find("Mori took this at 15:00") != std::string::npos);
    }
    auto few = many(8);
    few.at(7).confirm = bot::ActionId{"answered"};
    const auto json = page_of(card(few), 0);
    CHECK(posts(json, "close").front() == "post-8");
}

TEST_CASE("what one person wrote at once does not take everybody's place") {
    auto rows = many(12, "Hanako");
    for (int number = 1; number <= 12; ++number) rows.front().together.push_back({number});
    for (int number = 13; number <= 16; ++number) rows.push_back(waiting(number, "Bob"));
    const auto json = marked_up(card(rows));
    std::vector<std::string> in_sight;
    for (const auto& row : json.at("body")) {
        const auto all = posts(row, "snooze");
        if (row.value("separator", false) && !all.empty()) in_sight.push_back(all.front());
    }
    CHECK(in_sight == std::vector<std::string>{"post-1", "post-13", "post-14", "post-15", "post-16"});
    CHECK(posts(json, "snooze").size() == 16);
}
