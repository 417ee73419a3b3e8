#include "tests/support/cards.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace tests;
using bot::Advice;

namespace {

const bot::PersonId uebuchi{"uebuchi"};

/// ito's card, with colleagues, and two advisors for every row.
Json with_people(std::vector<bot::Card::Row> rows, bot::Language language = bot::Language::En) {
    auto whole = card(std::move(rows), language);
    whole.colleagues = {{.id = ito, .name = "Ito"},
                        {.id = mori, .name = "Mori"},
                        {.id = uebuchi, .name = "Uebuchi", .away = true}};
    for (auto& row : whole.rows) {
        if (row.owner.empty()) row.owner_id = ito;
        if (row.kind != bot::Card::Kind::Waiting) continue;
        row.advisors = {{.id = kudo, .name = "Kudo", .knows = "Excel"}, {.id = sato, .name = "Sato"}};
    }
    return marked_up(whole);
}

Json form_of(const Json& card, const std::string& title) {
    for (const auto& opener : all_of(card, "Action.ShowCard")) {
        if (opener.at("title") == title) return opener.at("card");
    }
    FAIL("no button opens " << title);
    return {};
}

std::string choices_of(const Json& form) {
    std::string all;
    for (const auto& choice : form.at("body").at(0).at("choices")) {
        all += choice.at("value").get<std::string>() + "=" + choice.at("title").get<std::string>() + ";";
    }
    return all;
}

bot::Card::Asked asked(Advice::End end = Advice::End::None, const std::string& words = {}) {
    bot::Card::Asked one{
        .advisor = "Sato", .by = "Mori", .at = monday + 3h, .age = {.hours = 3h}, .end = end, .words = words};
    if (end != Advice::End::None) one.ended_at = monday + 6h;
    return one;
}

bot::Card::Row asked_of_me() {
    auto row = waiting(17);
    row.kind = bot::Card::Kind::Asked;
    row.step = bot::Step::Asked;
    row.owner = "Mori";
    row.asked = {asked()};
    return row;
}

bool reads(const Json& card, const std::string& text) {
    return read_aloud(card).find(text + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE(
    "whom to ask stands behind one button, the likeliest first, and behind it to whom to hand it over") {
    const auto json = with_people({waiting(17)});
    CHECK(read_aloud(json).ends_with("[Act and close]\n[Later]\n[Ask someone]\n"));
    const auto form = form_of(json, "Ask someone");
    CHECK(choices_of(form) == "kudo=Kudo (Excel);sato=Sato;");
    CHECK(form.at("body").at(0).at("id") == "to.1");
    CHECK(form.at("actions").at(0).at("verb") == "ask");
    CHECK(form.at("actions").at(0).at("data") == Json{{"post", "post-17"}, {"rev", 3}, {"row", 1}});
    const auto inner = form_of(form, "Hand it over");
    CHECK(choices_of(inner) == "mori=Mori;uebuchi=Uebuchi (away);");
    CHECK(inner.at("actions").at(0).at("verb") == "hand_over");
}

TEST_CASE("without advisors a post is handed over from the row itself, and alone one is asked nothing") {
    auto whole = card({waiting(1)});
    whole.rows.front().owner_id = ito;
    whole.colleagues = {{.id = ito, .name = "Ito"}};
    CHECK(read_aloud(marked_up(whole)).ends_with("[Act and close]\n[Later]\n"));
    whole.colleagues.push_back({.id = mori, .name = "Mori"});
    CHECK(read_aloud(marked_up(whole)).ends_with("[Act and close]\n[Later]\n[Hand it over]\n"));
}

TEST_CASE("all ids on a card differ, whatever stands open") {
    auto together = waiting(1);
    together.together = {{1}, {2}};
    std::set<std::string> ids;
    visit(with_people({together, waiting(2), asked_of_me()}), [&](const Json& element) {
        if (!element.contains("id")) return;
        CAPTURE(element.at("id"));
        CHECK(ids.insert(element.at("id").get<std::string>()).second);
    });
    CHECK(ids.size() > 10);
}

TEST_CASE("the owner sees who was asked and for how long, and how it ended") {
    auto row = waiting(1);
    row.asked = {asked()};
    CHECK(reads(with_people({row}), "Asked Sato, 3 h ago"));
    CHECK(reads(with_people({row}, bot::Language::Ja), "Satoさんに聞いています（3時間前）"));
    row.asked = {asked(Advice::End::Helped, "See page 3")};
    CHECK(reads(with_people({row}), "Sato answered at 15:00: “See page 3”"));
    row.asked = {asked(Advice::End::CouldNotHelp)};
    CHECK(reads(with_people({row}), "Sato cannot help (15:00)"));
    row.asked = {asked()};
    row.asked.front().unreached = monday + 4h;
    CHECK(reads(with_people({row}), "Sato cannot be reached here (since 13:00). Somebody else might know."));
}

TEST_CASE("every row says who did what last and when, and whoever did it may undo it") {
    auto row = waiting(1);
    row.last = bot::Card::Done{bot::Deed::Kind::HandedOver, "Mori", monday + 6h, {}, "Ito"};
    const auto given = with_people({row});
    CHECK(reads(given, "Mori handed this to Ito at 15:00"));
    CHECK(buttons(given, "undo").empty());

    row.last = bot::Card::Done{bot::Deed::Kind::Taken, "Ito", monday + 6h, {}, {}};
    row.undo_until = monday + 6h + 10min;
    CHECK(reads(with_people({row}), "Ito took this at 15:00"));
    CHECK(buttons(with_people({row}), "undo").front().at("title") == "Undo (until 15:10)");

    row.kind = bot::Card::Kind::Given;
    row.last->kind = bot::Deed::Kind::HandedOver;
    row.last->to = "Mori";
    CHECK(
        read_aloud(with_people({row})).ends_with("Ito handed this to Mori at 15:00\n[Undo (until 15:10)]\n"));
}

TEST_CASE("an advisor reads who asks and the post, and answers, says a word, or cannot help") {
    const auto json = marked_up(card({asked_of_me()}));
    CHECK(reads(json, "Mori asked at 12:00: could you say a word here? An answer in the thread is enough."));
    CHECK(read_aloud(json).find("[I have answered]\n[A word to Mori]\n[I cannot help]\n") !=
          std::string::npos);
    const auto helped = buttons(json, "helped");
    REQUIRE(helped.size() == 2);
    CHECK(helped.front().at("associatedInputs") == "none");
    CHECK(form_of(json, "A word to Mori").at("body").at(0).at("id") == "words.30001");
    CHECK(form_of(json, "I cannot help").at("actions").at(0).at("verb") == "cannot_help");
    CHECK(buttons(json, "close").empty());
    CHECK(buttons(json, "ask").empty());
}

TEST_CASE("an advisor who is of no PMO is offered nothing but to answer, and is thanked") {
    auto whole = card({asked_of_me(), closed(2, "Mori")});
    whole.choices.clear();
    whole.rows.back().until.reset();
    for (const auto& button : all_of(marked_up(whole), "Action.Execute")) {
        const auto verb = button.at("verb").get<std::string>();
        CHECK((verb == "helped" || verb == "cannot_help"));
    }
    whole.rows.front().kind = bot::Card::Kind::Answered;
    CHECK(reads(marked_up(whole), "Thank you. Mori has been told."));
    CHECK(all_of(marked_up(whole), "Action.Execute").empty());
}

TEST_CASE("an advisor of whom nothing more is asked is not told that nobody waits") {
    auto row = asked_of_me();
    row.kind = bot::Card::Kind::Answered;
    auto whole = card({row});
    whole.choices.clear();
    CHECK(read_aloud(marked_up(whole)).starts_with("Nothing more is asked of you. Thank you.\n"));
    CHECK(cards::card_text(whole) == "Nothing more is asked of you. Thank you.");
    whole.language = bot::Language::Ja;
    CHECK(cards::card_text(whole) == "あなたへの相談は、もうありません。ありがとうございました。");
    whole.choices = {{{"watch"}, "Just watching"}};
    CHECK(read_aloud(marked_up(whole)).starts_with("お返事を待っている人は、いません。\n"));
}

TEST_CASE("an advisor who answers once more is told so, and not as if somebody had been first") {
    auto row = asked_of_me();
    row.kind = bot::Card::Kind::Answered;
    row.first = bot::Card::Done{bot::Deed::Kind::CouldNotHelp, "Sato", monday + 6h, {}, {}};
    row.unsent = {.words = "Ask IT"};
    auto whole = card({row});
    whole.choices.clear();
    whole.reader_name = "Sato";
    const auto said = read_aloud(marked_up(whole));
    CHECK(said.ends_with(
        "You have answered this already, at 15:00.\nThese words have not been sent anywhere.\n"));
    CHECK(said.find("a moment before you") == std::string::npos);
    whole.reader_name = "Mori";
    CHECK(reads(marked_up(whole), "Sato cannot help (15:00)"));
    CHECK(reads(marked_up(whole), "That was a moment before you. Your words have not been sent anywhere."));
}

TEST_CASE("what stands together says so, and one button closes all of it") {
    auto row = waiting(1);
    row.together = {{1}, {3}, {4}};
    const auto json = marked_up(card({row}));
    CHECK(reads(json, "Hanako Tanaka wrote 3 posts one after the other."));
    const auto form = form_of(json, "Close all 3");
    CHECK(form.at("actions").at(0).at("data").at("post") == Json::array({"post-1", "post-3", "post-4"}));
    CHECK(all_of(form, "Input.Toggle").front().at("value") == "false");
    row.confirm = bot::ActionId{"watch"};
    row.confirm_all = {{1}, {4}};
    const auto confirm = buttons(marked_up(card({row})), "close").front();
    CHECK(confirm.at("data").at("post") == Json::array({"post-1", "post-4"}));
}

TEST_CASE("what came to somebody because others did not get to it says since when it waits") {
    auto row = waiting(1);
    row.since = monday - 72h;
    row.age = {.days = 2};
    row.step = bot::Step::Pool;
    CHECK(reads(
        marked_up(card({row})),
        "Waiting since Friday 9:00 (2 working days). Nobody has got to it yet, so this goes to all of you. "
        "Anyone may take it over."));
    row.step = bot::Step::NobodyThere;
    CHECK(reads(marked_up(card({row})),
                "Nobody who looks after HR × AI is there right now, so this comes to you."));
    CHECK(reads(marked_up(card({row}, bot::Language::Ja)),
                "いま「HR × AI」を見ている人がだれもいないので、こちらにお知らせします。"));
}
