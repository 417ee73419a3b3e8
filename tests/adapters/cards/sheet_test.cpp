#include "adapters/cards/compose.hpp"
#include "tests/support/card_rows.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

// What a card says and offers, before any product's markup.

using namespace tests;

namespace {

std::string link_to(const bot::MessageKey& post) {
    return "#hr/" + post.message;
}

cards::Sheet sheet(std::vector<bot::Card::Row> rows, bot::Language language = bot::Language::En) {
    return cards::sheet_of(card(std::move(rows), language), link_to);
}

cards::Block only_block(bot::Card::Row row) {
    auto all = sheet({std::move(row)}).blocks;
    REQUIRE(all.size() == 1);
    return all.front();
}

/// "close", or "Later(snooze)" for a form.
std::string said(const cards::Offer& offer) {
    if (const auto* button = std::get_if<cards::Button>(&offer)) return button->verb;
    const auto& form = std::get<cards::Form>(offer);
    return form.title + "(" + form.button.verb + ")";
}

std::vector<std::string> said(const std::vector<cards::Offer>& offers) {
    std::vector<std::string> all;
    for (const auto& offer : offers) all.push_back(said(offer));
    return all;
}

const cards::Form& form(const cards::Block& block, std::size_t which) {
    return std::get<cards::Form>(block.offers.at(which));
}

std::vector<std::string> names(const std::vector<cards::Field>& fields) {
    std::vector<std::string> all;
    for (const auto& field : fields) all.push_back(field.name);
    return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a sheet says who waits, for how long and what about, and leads to the post") {
    const auto all = sheet({waiting(1)});
    CHECK(all.title == "1 post is waiting for a word from you");
    CHECK(all.order == "Longest wait first, counted in working time.");
    CHECK(all.text == cards::card_text(card({waiting(1)})));
    REQUIRE(all.blocks.size() == 1);
    const auto& post = all.blocks.front().post;
    CHECK(post.author == "Hanako Tanaka");
    CHECK(post.remarks == "HR × AI");
    CHECK(post.age.text == "4 h");
    CHECK(post.text == "I tried it on our minutes.");
    CHECK(post.address == "#hr/m1");
}

TEST_CASE("without an address a post leads nowhere") {
    CHECK(cards::sheet_of(card({waiting(1)}), {}).blocks.front().post.address.empty());
}

TEST_CASE("a form has the fields that its verb knows, and the one button that takes them along") {
    const auto block = only_block(waiting(17));
    CHECK(said(block.offers) == Strings{"Act and close(close)", "Later(snooze)"});
    CHECK(names(form(block, 0).fields) == Strings{"action", "words", "to_thread"});
    CHECK(names(form(block, 1).fields) == Strings{"until", "until_words", "reason"});
    const auto& button = form(block, 0).button;
    CHECK(button.post == bot::PostNumber{17});
    CHECK(button.rev == 3);
    CHECK_FALSE(button.action);
    CHECK(std::get<cards::OneOf>(form(block, 0).fields.front().kind).chosen == "answered");
}

TEST_CASE("where a PMO member has answered, a button closes by that and opens nothing") {
    auto row = waiting(17);
    row.answered_by = "Uebuchi";
    row.pmo_answered = true;
    const auto block = only_block(row);
    CHECK(said(block.offers) == Strings{"close", "Another action(close)", "Later(snooze)"});
    CHECK(std::get<cards::Button>(block.offers.front()).action == bot::ActionId{"answered"});
    CHECK(form(block, 1).notes.size() == 1);
}

TEST_CASE("what a row is on the card for decides where it stands, and the order stays the card's") {
    auto gone = waiting(4);
    gone.kind = bot::Card::Kind::Withdrawn;
    const auto all = sheet({waiting(1), snoozed(2), closed(3, "Ito"), gone});
    std::vector<cards::Sort> sorts;
    for (const auto& block : all.blocks) sorts.push_back(block.sort);
    CHECK(sorts ==
          std::vector{cards::Sort::Asking, cards::Sort::PutOff, cards::Sort::Ended, cards::Sort::Ended});
    CHECK(all.put_off == "Later");
    CHECK(sheet({waiting(1)}).put_off.empty());
}

TEST_CASE("where nobody has replied, the fields stand open and the first button is sure of itself") {
    auto row = waiting(17);
    row.confirm = bot::ActionId{"watch"};
    row.confirm_all = {{17}, {18}};
    const auto block = only_block(row);
    CHECK(block.notes.back().tone == cards::Tone::Doubtful);
    CHECK(names(block.fields) == Strings{"action", "words", "to_thread"});
    const auto& close = std::get<cards::Button>(block.offers.front());
    CHECK(close.confirmed);
    CHECK(close.weight == cards::Button::Weight::Main);
    CHECK(close.together == std::vector<bot::PostNumber>{{17}, {18}});
    CHECK(close.action == bot::ActionId{"watch"});
}

TEST_CASE("whom to ask is chosen from a folded list, and to hand over is offered inside of it") {
    auto whole = card({waiting(17)});
    whole.rows.front().owner_id = ito;
    whole.rows.front().advisors = {{.id = kudo, .name = "Kudo", .knows = "Excel"}};
    whole.colleagues = {{.id = ito, .name = "Ito"}, {.id = mori, .name = "Mori"}};
    const auto block = cards::sheet_of(whole, link_to).blocks.front();
    const auto& asking = form(block, 2);
    CHECK(asking.button.verb == "ask");
    const auto& people = std::get<cards::OneOf>(asking.fields.front().kind);
    CHECK(people.shown == cards::OneOf::Shown::Folded);
    CHECK(people.choices.front().title == "Kudo (Excel)");
    REQUIRE(asking.others.size() == 1);
    CHECK(asking.others.front().button.verb == "hand_over");
}

TEST_CASE("forms of one row that have fields of the same names are told apart") {
    auto row = waiting(17);
    row.together = {{17}, {18}};
    const auto block = only_block(row);
    const auto& one = form(block, 0);
    const auto& together = form(block, 2);
    CHECK(names(one.fields) == names(together.fields));
    CHECK(one.which != together.which);
    CHECK(together.button.together == row.together);
}

TEST_CASE("what is pressed on a row that stands for several is done to all of them") {
    auto row = waiting(17);
    row.copies = {{in_hr("m18"), {18}, "News"}, {in_hr("m19"), {19}, "HR × AI"}};
    row.owner = "Mori";
    const auto block = only_block(row);
    const std::vector<bot::PostNumber> all{{17}, {18}, {19}};
    CHECK(form(block, 0).button.together == all);
    CHECK(form(block, 1).button.together == all);
    CHECK(std::get<cards::Button>(block.offers.at(2)).together == all);
    CHECK(form(block, 0).fields.back().label ==
          "Send it to each of the 3 threads: everybody there can read it");
    CHECK(block.notes.front().text ==
          "The same post stands in 3 channels (HR × AI, News). What you do here is done to all of them.");
}

TEST_CASE("where a closed row stands for all that one press closed, there is one undo, and it is for all") {
    auto row = waiting(17);
    row.kind = bot::Card::Kind::Closed;
    row.until = row.posted_at + 10min;
    row.copies = {{in_hr("m18"), {18}, "News"}};
    row.undo_all = {{17}, {18}};
    const auto alone = only_block(row);
    REQUIRE(alone.offers.size() == 1);
    CHECK(std::get<cards::Button>(alone.offers.front()).together == row.undo_all);

    row.undo_all.push_back({19});
    const auto beside = only_block(row);
    REQUIRE(beside.offers.size() == 2);
    CHECK(std::get<cards::Button>(beside.offers.at(0)).together == row.undo_all);
    CHECK(std::get<cards::Button>(beside.offers.at(1)).together == std::vector<bot::PostNumber>{{17}, {18}});
}

TEST_CASE(
    "a question below an announcement says whose and which, and what was put off was not opened again") {
    auto row = waiting(17, "Ada");
    row.announced_by = "Mori";
    row.announcement = "Friday at three";
    row.last = {bot::Deed::Kind::Reopened, "Ito", monday, {}, {}, bot::FollowUp::State::Snoozed};
    const auto block = only_block(row);
    CHECK(block.post.author == "Ada");
    std::string notes;
    for (const auto& note : block.notes) notes += note.text + "\n";
    CHECK(notes.find("Written below Mori’s announcement: “Friday at three”") != std::string::npos);
    CHECK(notes.find("Ito brought this back") != std::string::npos);
    CHECK(notes.find("again") == std::string::npos);
}

TEST_CASE("a name that could be read as markup is in no switch's label") {
    const auto block = only_block(waiting(1, "**bold**"));
    CHECK(form(block, 0).fields.back().label.find("bold") == std::string::npos);
    CHECK(block.post.author == "**bold**");
}

TEST_CASE("nothing is left out for want of room") {
    std::vector<bot::Card::Row> rows;
    for (int number = 1; number <= 500; ++number) rows.push_back(waiting(number));
    CHECK(sheet(std::move(rows)).blocks.size() == 500);
}

TEST_CASE("a digest alone is the title of all, and above rows it is only their head") {
    auto whole = card({});
    whole.digest = bot::Digest{.at = monday, .since = monday - 24h};
    const auto alone = cards::sheet_of(whole, link_to);
    REQUIRE(alone.head);
    CHECK_FALSE(alone.head->sentences.empty());
    CHECK(alone.title.empty());
    whole.rows = {waiting(1)};
    CHECK_FALSE(cards::sheet_of(whole, link_to).title.empty());
}

TEST_CASE("where its channel is lost a row says so, and offers to close it without words to the thread") {
    auto row = waiting(1);
    const auto open_close = [&] { return names(form(only_block(row), 0).fields); };
    CHECK(open_close() == Strings{"action", "words", "to_thread"});
    row.channel_lost = true;
    const auto block = only_block(row);
    REQUIRE_FALSE(block.notes.empty());
    CHECK(block.notes.back().text ==
          "Its channel cannot be reached any more: words to the thread would not arrive.");
    CHECK(open_close() == Strings{"action", "words"});
    CHECK_THAT(sheet({row}, bot::Language::Ja).blocks.front().notes.back().text,
               Catch::Contains("スレッドに書いても届きません"));

    SECTION("also where several stand together, and where the program asks back or gives words back") {
        row.together = {{1}, {2}};
        CHECK(names(std::get<cards::Form>(only_block(row).offers.back()).fields) ==
              Strings{"action", "words"});
        row.unsent = {"Use the template.", {"answered"}, true};
        CHECK(names(only_block(row).fields) == Strings{"action", "words"});
        row.unsent.reset();
        row.confirm = bot::ActionId{"answered"};
        row.confirm_all = {{1}, {2}};
        const auto asked_back = only_block(row);
        CHECK(names(asked_back.fields) == Strings{"action", "words"});
        CHECK(asked_back.fields.back().label == "In your words");
    }
}
