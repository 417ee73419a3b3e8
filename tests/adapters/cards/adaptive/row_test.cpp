#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

using namespace tests;

namespace {

Json only_button(const Json& card, const std::string& verb) {
    const auto all = buttons(card, verb);
    REQUIRE(all.size() == 1);
    return all.front();
}

std::string field(const Json& card, const std::string& type, const std::string& what) {
    const auto all = all_of(card, type);
    REQUIRE_FALSE(all.empty());
    return all.front().at(what).get<std::string>();
}

Json form_of(const Json& card, const std::string& title) {
    for (const auto& opener : all_of(card, "Action.ShowCard")) {
        if (opener.at("title") == title) return opener.at("card");
    }
    FAIL("no button opens " << title);
    return {};
}

}  // namespace

TEST_CASE("a row says who waits, for how long and what about, and leads to the post") {
    const auto json = marked_up(card({waiting(1)}));
    CHECK(read_aloud(json) ==
          "1 post is waiting for a word from you\nLongest wait first, counted in working time.\n"
          "Hanako Tanaka\n  HR × AI\n4 h\nI tried it on our minutes.\n[Act and close]\n[Later]\n");
    const auto links = all_of(json, "Action.OpenUrl");
    REQUIRE(links.size() == 1);
    CHECK(links.front().at("url") == "#hr/m1");
}

TEST_CASE("a row in Japanese reads as Japanese") {
    const auto json = marked_up(card({waiting(1, "田中 花子")}, bot::Language::Ja));
    CHECK(json.at("lang") == "ja");
    CHECK(read_aloud(json) ==
          "1件の投稿がお返事を待っています\n長く待っている順です。時間は勤務時間で数えています。\n"
          "田中 花子さん\n  HR × AI\n4時間\nI tried it on our minutes.\n[対応して閉じる]\n[あとで]\n");
}

TEST_CASE("no text on a card is blank, whatever a post, a name or a theme says") {
    for (const auto* blank : {"", " ", "\u3000\u00A0", "\n"}) {
        auto row = waiting(1, blank);
        row.text = blank;
        row.theme = blank;
        for (const auto& run : all_of(marked_up(card({row})), "TextRun"))
            CHECK(run.at("text").get<std::string>().find_first_not_of(" \n") != std::string::npos);
    }
}

TEST_CASE("from a card to a closed post it takes two taps") {
    const auto json = marked_up(card({waiting(17)}));
    const auto form = form_of(json, "Act and close");
    const auto close = only_button(form, "close");
    CHECK(close.at("data") == Json{{"post", "post-17"}, {"rev", 3}, {"row", 1}});
    CHECK(field(form, "Input.ChoiceSet", "id") == "action.1");
    CHECK(field(form, "Input.ChoiceSet", "value") == "answered");
    CHECK(field(form, "Input.Text", "id") == "words.1");
    CHECK(field(form, "Input.Toggle", "id") == "to_thread.1");
    CHECK(field(form, "Input.Toggle", "title") ==
          "Send it to Hanako Tanaka’s thread, as Ito: everybody there can read it");
    CHECK(field(form, "Input.Toggle", "value") == "false");
}

TEST_CASE("where a PMO member has answered, one tap closes") {
    auto row = waiting(17);
    row.answered_by = "Uebuchi";
    row.pmo_answered = true;
    const auto json = marked_up(card({row}));
    CHECK(read_aloud(json).ends_with("[Close as answered]\n[Another action]\n[Later]\n"));
    CHECK(buttons(json, "close").front().at("data").at("action") == "answered");
    CHECK(read_aloud(json).find("HR × AI, Uebuchi replied") != std::string::npos);
}

TEST_CASE("without an action called answered, the first one is preselected") {
    auto all = card({waiting(1)});
    all.choices = {{{"watch"}, "Just watching"}, {{"meeting"}, "Shown"}};
    CHECK(field(form_of(marked_up(all), "Act and close"), "Input.ChoiceSet", "value") == "watch");
}

TEST_CASE("whoever is not the owner may take a post over") {
    auto row = waiting(17);
    row.owner = "Uebuchi";
    const auto json = marked_up(card({row}));
    CHECK(only_button(json, "take").at("title") == "Take over");
    CHECK(read_aloud(json).find("for Uebuchi") != std::string::npos);
    CHECK(buttons(marked_up(card({waiting(1)})), "take").empty());
}

TEST_CASE("a post can be put off until one of three moments, with a reason") {
    const auto form = form_of(marked_up(card({waiting(17)})), "Later");
    const auto choices = all_of(form, "Input.ChoiceSet").front();
    CHECK(choices.at("id") == "until.1");
    CHECK(choices.at("choices").at(0).at("value") == "1h");
    CHECK(choices.at("choices").at(1).at("value") == "tomorrow");
    CHECK(choices.at("choices").at(2).at("value") == "monday");
    const auto written = all_of(form, "Input.Text");
    CHECK(written.at(0).at("id") == "until_words.1");
    CHECK(written.at(1).at("id") == "reason.1");
    CHECK(only_button(form, "snooze").at("data").at("post") == "post-17");
}

TEST_CASE("before closing without a word where nobody has replied, the card asks once") {
    auto row = waiting(17);
    row.confirm = bot::ActionId{"watch"};
    const auto json = marked_up(card({row}));
    const auto close = only_button(json, "close");
    CHECK(close.at("title") == "Close");
    CHECK(close.at("data") ==
          Json{{"post", "post-17"}, {"rev", 3}, {"row", 1}, {"action", "watch"}, {"confirm", true}});
    CHECK(field(json, "Input.ChoiceSet", "value") == "watch");
    CHECK(read_aloud(json).find("Nobody has replied yet. Add a word, or close it all the same?") !=
          std::string::npos);
    CHECK(read_aloud(json).ends_with("[Close]\n[Later]\n[Not yet]\n"));
    CHECK(only_button(json, "page").at("data") == Json{{"from", 0}});
    CHECK(field(json, "Input.Toggle", "value") == "false");
}

TEST_CASE("whoever wrote again in a closed thread is quoted, and two buttons answer") {
    auto row = waiting(17);
    row.kind = bot::Card::Kind::Reopen;
    row.asks = {monday, "Aya", "It says access denied"};
    const auto json = marked_up(card({row}));
    CHECK(
        read_aloud(json).ends_with("Aya has written again. Open it again?\n“It says access denied”\n"
                                   "[Open again]\n[Leave it closed]\n"));
    CHECK(only_button(json, "reopen").at("data").at("rev") == 3);
    CHECK(only_button(json, "keep_closed").at("data").at("rev") == 3);
}

TEST_CASE("what was put off stands below, until when, by whom and why") {
    const auto json = marked_up(card({waiting(1), snoozed(2)}));
    CHECK(
        read_aloud(json).ends_with("[Act and close]\n[Later]\nLater\nHanako Tanaka\n  HR × AI\n"
                                   "I tried it on our minutes.\nWaiting until tomorrow 9:00\n"
                                   "Mori put this off at 15:12. Reason: asking around\n[Remind me now]\n"));
    CHECK(only_button(json, "reopen").at("data").at("post") == "post-2");
}

TEST_CASE("what was closed says how, and can be undone until a time of day") {
    const auto mine = read_aloud(marked_up(card({closed(1, "Ito")})));
    CHECK(mine.starts_with("Nobody is waiting for a word.\n"));
    CHECK(mine.ends_with("Closed at 15:14: Answered\n[Undo (until 15:24)]\n"));
    const auto json = marked_up(card({closed(1, "Uebuchi")}));
    CHECK(read_aloud(json).ends_with("Uebuchi closed this at 15:14: Answered\n[Undo (until 15:24)]\n"));
    CHECK(only_button(json, "undo").at("data") == Json{{"post", "post-1"}, {"rev", 3}, {"row", 1}});
}

TEST_CASE("whoever pressed too late learns who was first, and what became of the words") {
    auto row = closed(1, "Uebuchi");
    row.first = row.done;
    CHECK(read_aloud(marked_up(card({row}))).find("not been sent") == std::string::npos);
    row.unsent = {.words = "It is on page 12.", .action = {"watch"}};
    const auto json = marked_up(card({row}));
    CHECK(
        read_aloud(json).ends_with("Uebuchi closed this at 15:14: Answered\n"
                                   "That was a moment before you. Your words have not been sent anywhere.\n"
                                   "[Undo (until 15:24)]\n"));
    CHECK(field(json, "Input.Text", "value") == "It is on page 12.");
}

TEST_CASE("words that came too late stand in their field again, as they were to be sent") {
    for (const auto& words : {"It is on page 12.", "12ページにあります。", "See\nthe **manual**"}) {
        for (const bool to_thread : {true, false}) {
            auto row = waiting(17);
            row.first = {bot::Deed::Kind::Taken, "Mori", monday + 6h, ""};
            row.unsent = {.words = words, .action = {"watch"}, .to_thread = to_thread};
            const auto json = marked_up(card({row}));
            CHECK(read_aloud(json).ends_with("[Close]\n[Later]\n"));
            CHECK(buttons(json, "close").front().at("data") ==
                  Json{{"post", "post-17"}, {"rev", 3}, {"row", 1}});
            CHECK(field(json, "Input.Text", "value") == words);
            CHECK(field(json, "Input.ChoiceSet", "value") == "watch");
            CHECK(field(json, "Input.Toggle", "value") == (to_thread ? "true" : "false"));
        }
    }
}

TEST_CASE("that a post was opened again is said once") {
    auto row = waiting(1);
    row.reopened = true;
    CHECK(read_aloud(marked_up(card({row}))).find("Opened again") != std::string::npos);
    row.last = {bot::Deed::Kind::Reopened, "Mori", monday + 6h, ""};
    const auto said = read_aloud(marked_up(card({row})));
    CHECK(said.find("Opened again") == std::string::npos);
    CHECK(said.find("Mori opened this again at 15:00") != std::string::npos);
    CHECK(read_aloud(marked_up(card({row}, bot::Language::Ja))).find("HR × AI・もう一度") ==
          std::string::npos);
}

TEST_CASE("what one press closed can be undone by one, or each by itself") {
    auto first = closed(1, "Ito");
    first.undo_all = {{1}, {2}, {3}};
    const auto json = marked_up(card({first, closed(2, "Ito"), closed(3, "Ito")}));
    const auto undo = buttons(json, "undo");
    REQUIRE(undo.size() == 4);
    CHECK(undo.at(0).at("title") == "Undo all 3 (until 15:24)");
    CHECK(undo.at(0).at("data").at("post") == Json::array({"post-1", "post-2", "post-3"}));
    CHECK(undo.at(1).at("title") == "Only this one");
    CHECK(undo.at(1).at("data").at("post") == "post-1");
}

TEST_CASE("a press that comes too late for what was put off until a time that has come says what was done") {
    auto row = waiting(1);
    row.first = {bot::Deed::Kind::Snoozed, "Mori", monday + 6h, ""};
    CHECK(read_aloud(marked_up(card({row}))).find("Mori put this off at 15:00") != std::string::npos);
}

TEST_CASE("each deed that was first has its own words") {
    using Kind = bot::Deed::Kind;
    const auto first = [](Kind kind) {
        auto row = waiting(1);
        row.first = {kind, "Mori", monday + 6h, "Answered"};
        row.until = monday + 24h;
        return read_aloud(marked_up(card({row})));
    };
    CHECK(first(Kind::Closed).find("Mori closed this at 15:00: Answered") != std::string::npos);
    CHECK(first(Kind::Snoozed).find("Mori put this off at 15:00, until tomorrow 9:00") != std::string::npos);
    CHECK(first(Kind::Taken).find("Mori took this at 15:00") != std::string::npos);
    CHECK(first(Kind::Reopened).find("Mori opened this again at 15:00") != std::string::npos);
    CHECK(first(Kind::KeptClosed).find("Mori left this closed at 15:00") != std::string::npos);
    CHECK(first(Kind::Undone).find("Mori undid this at 15:00") != std::string::npos);
    CHECK(first(Kind::Withdrawn).find("Its author withdrew this at 15:00") != std::string::npos);
    CHECK(first(Kind::Restored).find("Its author brought this back at 15:00") != std::string::npos);
}

TEST_CASE("a withdrawn post says so and asks for nothing") {
    auto row = waiting(1);
    row.kind = bot::Card::Kind::Withdrawn;
    const auto json = marked_up(card({row}));
    CHECK(read_aloud(json).ends_with("Withdrawn by its author\n"));
    CHECK(all_of(json, "Action.Execute").empty());
}

TEST_CASE("who has waited longer is told in words, and not in colour alone") {
    const auto look = [](bot::WorkingTime age, bool first_post) {
        auto row = waiting(1);
        row.age = age;
        row.first_post = first_post;
        const auto runs = all_of(marked_up(card({row})), "TextRun");
        const auto& last = *std::find_if(runs.begin(), runs.end(), [&](const Json& run) {
            return run.at("text") == bot::words(bot::Language::En).age(age);
        });
        return last.value("color", "default");
    };
    CHECK(look({.hours = 4h}, false) == "default");
    CHECK(look({.hours = 4h}, true) == "warning");
    CHECK(look({.days = 1}, false) == "warning");
    CHECK(look({.days = 2}, false) == "attention");
    auto row = waiting(1);
    row.age = {.days = 2};
    CHECK(read_aloud(marked_up(card({row}))).find("If your hands are full") != std::string::npos);
}

TEST_CASE("whoever is told in somebody else's place learns why") {
    auto row = waiting(1);
    row.owner = "Uebuchi";
    row.age = {.days = 2};
    CHECK(read_aloud(marked_up(card({row}))).find("Uebuchi is away") != std::string::npos);
    row.step = bot::Step::Pool;
    CHECK(read_aloud(marked_up(card({row}))).find("so this goes to all of you") != std::string::npos);
    row.step = bot::Step::Lead;
    CHECK(read_aloud(marked_up(card({row}))).find("so the lead is told too") != std::string::npos);
}

TEST_CASE("what was answered or is in hand does not say that nobody has got to it") {
    auto row = waiting(1);
    row.owner = "Uebuchi";
    row.step = bot::Step::Pool;
    const auto says = [&] { return read_aloud(marked_up(card({row}))); };
    CHECK_THAT(says(), Catch::Contains("Nobody has got to it yet") && Catch::Contains("[Take over]"));

    row.last = bot::Card::Done{bot::Deed::Kind::Taken, "Uebuchi", monday + 6h, {}, {}};
    CHECK_THAT(says(), Catch::Contains("It is not closed yet, so this goes to all of you.\n") &&
                           Catch::Contains("Uebuchi took this at 15:00"));
    row.last.reset();
    row.asked = {{.advisor = "Sato", .by = "Uebuchi", .at = monday + 3h}};
    CHECK_THAT(says(), Catch::Contains("It is not closed yet, so this goes to all of you.\n"));

    row.answered_by = "Ito";
    row.pmo_answered = true;
    CHECK_THAT(says(), Catch::Contains("It is answered but not closed yet, so this goes to all of you.\n"));
    CHECK_THAT(read_aloud(marked_up(card({row}, bot::Language::Ja))),
               Catch::Contains("返信はありましたが、まだ閉じていないので、みなさんにお知らせします。\n"));
    row.step = bot::Step::Lead;
    CHECK_THAT(says(), Catch::Contains("It is answered but not closed yet, so the lead is told too.\n"));
}

TEST_CASE("wherever a row says that anyone may take it over, it has the button, though nobody owns it") {
    auto row = waiting(1);
    row.step = bot::Step::Pool;
    const auto json = marked_up(card({row}));
    CHECK_THAT(read_aloud(json), Catch::Contains("Anyone may take it over."));
    CHECK(only_button(json, "take").at("title") == "Take over");
}
