#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>

using namespace tests;

namespace {

std::vector<bot::Card::Row> many(int count) {
    std::vector<bot::Card::Row> rows;
    for (int number = 1; number <= count; ++number) rows.push_back(waiting(number));
    return rows;
}

/// One row of each kind that there is.
bot::Card mixed(bot::Language language) {
    auto answered = waiting(2);
    answered.answered_by = "Uebuchi";
    answered.pmo_answered = true;
    auto asked = waiting(3);
    asked.confirm = bot::ActionId{"watch"};
    auto other = waiting(4);
    other.owner = "Uebuchi";
    auto again = waiting(5);
    again.kind = bot::Card::Kind::Reopen;
    again.asks = {monday, "Aya", "It says access denied"};
    return card({waiting(1), answered, asked, other, again, snoozed(6), closed(7, "Ito")}, language);
}

/// How a text of people could be taken for markup.
const std::vector<std::string> naughty{"[press](https://evil.example)",
                                       "**bold**",
                                       "_so_",
                                       "<img src=x onerror=1>",
                                       "# title",
                                       "`code`",
                                       "<at>everybody</at>",
                                       "\\"};

}  // namespace

TEST_CASE("a card is an Adaptive Card 1.5 in the reader's language, also for those who see none") {
    const auto json = marked_up(mixed(bot::Language::En));
    CHECK(json.at("type") == "AdaptiveCard");
    CHECK(json.at("version") == "1.5");
    CHECK(json.at("lang") == "en");
    CHECK(json.at("fallbackText") == cards::card_text(mixed(bot::Language::En)));
    CHECK(json.at("body").at(0).at("style") == "heading");
}

TEST_CASE("no row has more than three buttons, and every one that acts names its post and its state") {
    for (const auto language : {bot::Language::Ja, bot::Language::En}) {
        const auto json = marked_up(mixed(language));
        for (const auto& row : all_of(json, "ActionSet")) CHECK(row.at("actions").size() <= 3);
        for (const auto& button : all_of(json, "Action.Execute")) {
            if (button.at("verb") == "page") continue;  // of no post
            CHECK(button.at("data").at("post").get<std::string>().starts_with("post-"));
            CHECK(button.at("data").at("rev") == 3);
            CHECK_FALSE(button.at("title").get<std::string>().empty());
        }
    }
}

TEST_CASE("inputs of several posts never share a name, and end in the number of their row") {
    const auto json = marked_up(mixed(bot::Language::En));
    std::set<std::string> ids;
    std::size_t inputs = 0;
    for (const auto* type : {"Input.ChoiceSet", "Input.Text", "Input.Toggle"}) {
        for (const auto& input : all_of(json, type)) {
            ++inputs;
            ids.insert(input.at("id").get<std::string>());
        }
    }
    CHECK(ids.size() == inputs);
    CHECK(ids.contains("words.1"));
    CHECK(ids.contains("words.3"));
    CHECK(ids.contains("until.4"));
}

TEST_CASE("what people wrote stands in text runs only, where nobody reads markup") {
    for (const auto& text : naughty) {
        auto row = waiting(1, text);
        row.text = text;
        row.owner = text;
        row.answered_by = text;
        auto later = snoozed(2);
        later.done->what = text;
        auto again = waiting(3);
        again.kind = bot::Card::Kind::Reopen;
        again.asks = {monday, text, text};
        const auto json = marked_up(card({row, later, again}));
        const auto quoted = Json(text).dump();
        const auto inside = quoted.substr(1, quoted.size() - 2);
        for (const auto* type : {"TextBlock", "Input.Toggle", "Input.ChoiceSet", "Input.Text"}) {
            for (const auto& element : all_of(json, type)) {
                INFO(element.dump());
                CHECK(element.dump().find(inside) == std::string::npos);
            }
        }
        CHECK(read_aloud(json).find(text + "\n") != std::string::npos);
    }
}

TEST_CASE("a long text is cut to eighty characters as people count them, on one line") {
    auto row = waiting(1);
    row.text = "first\nsecond ";
    for (int count = 0; count < 100; ++count) row.text += "あ";
    const auto spoken = read_aloud(marked_up(card({row})));
    std::string expected = "first second ";
    for (int count = 0; count < 67; ++count) expected += "あ";
    CHECK(spoken.find(expected + "…") != std::string::npos);
    CHECK(spoken.find(expected + "あ") == std::string::npos);
}

TEST_CASE("five rows are in sight, and a button opens the others and goes") {
    const auto json = marked_up(card(many(12)));
    CHECK(read_aloud(json).starts_with("12 posts are waiting"));
    const auto openers = all_of(json, "Action.ToggleVisibility");
    REQUIRE(openers.size() == 1);
    CHECK(openers.front().at("title") == "and 7 more");
    std::size_t hidden = 0;
    visit(json, [&](const Json& element) {
        if (element.value("id", "") != "more") return;
        CHECK(element.at("isVisible") == false);
        hidden = buttons(element, "close").size();
    });
    CHECK(hidden == 7);
    CHECK(all_of(marked_up(card(many(5))), "Action.ToggleVisibility").empty());
}

TEST_CASE("a button without a form takes no other row's inputs along") {
    for (const auto& button : all_of(marked_up(mixed(bot::Language::En)), "Action.Execute")) {
        const bool has_form = button.contains("style") && button.at("verb") != "reopen";
        CHECK((button.value("associatedInputs", "auto") == "none") == !has_form);
    }
}

TEST_CASE("a broken text makes no broken card") {
    auto row = waiting(1, "\xFF\xFE");
    row.text = "half \xE3\x81";
    CHECK(Json::accept(cards::adaptive_card(card({row}), link_to)));
}

TEST_CASE("where it is asked for, each button that acts has a fallback that carries the verb") {
    const auto whole = card({waiting(1), snoozed(2)});
    const auto text = cards::adaptive_card(whole, link_to, cards::Buttons::WithFallback);
    int acting = 0;
    const std::function<void(const Json&)> look = [&](const Json& json) {
        for (const auto& each : json) {
            if (each.is_structured()) look(each);
        }
        if (!json.is_object() || json.value("type", "") != "Action.Execute") return;
        ++acting;
        const auto& fallback = json.at("fallback");
        CHECK(fallback.at("type") == "Action.Submit");
        CHECK(fallback.at("title") == json.at("title"));
        auto data = json.at("data");
        data["verb"] = json.at("verb");
        CHECK(fallback.at("data") == data);
    };
    look(Json::parse(text));
    CHECK(acting >= 3);
    CHECK(cards::adaptive_card(whole, link_to).find("Action.Submit") == std::string::npos);
}

TEST_CASE("without a place where a post can be read, a row is just a row") {
    const auto json = Json::parse(cards::adaptive_card(card({waiting(1)}), {}));
    CHECK(all_of(json, "Action.OpenUrl").empty());
}

TEST_CASE("an empty card says that nobody is waiting") {
    CHECK(read_aloud(marked_up(card({}))) == "Nobody is waiting for a word.\n");
    CHECK(cards::card_text(card({})) == "Nobody is waiting for a word.");
}

TEST_CASE("the plain text of a card names who waits and for how long") {
    CHECK(cards::card_text(card({waiting(1), closed(2, "Ito")})) ==
          "1 post is waiting for a word from you: Hanako Tanaka (4 h)");
    CHECK(cards::card_text(card(many(7))) == "7 posts are waiting for a word from you: Hanako Tanaka (4 h)");
    auto rows = many(4);
    for (const auto* name : {"Bob", "Chen", "Dana", "Emil", "Fay", "Gus", "Gus"})
        rows.push_back(waiting(1, name));
    CHECK(cards::card_text(card(rows)) ==
          "11 posts are waiting for a word from you: Hanako Tanaka (4 h), Bob (4 h), Chen (4 h), Dana (4 h), "
          "Emil (4 h), and 3 more");
    CHECK(cards::card_text(card({waiting(1, "田中 花子"), waiting(2, "石井")}, bot::Language::Ja)) ==
          "2件の投稿がお返事を待っています：田中 花子さん（4時間）、石井さん（4時間）");
}
