#include "store/rows.hpp"
#include "store/sqlite/board.hpp"
#include "store/sqlite/book.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/read_pool.hpp"
#include "store/sqlite/records.hpp"
#include "store/sqlite/schema.hpp"
#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace tests;

namespace {

/// Everything that asks or writes, over one file.
struct Everything {
    Everything() {
        connection.arrange();
        store::migrate(connection, folder.file(), 0);
    }

    Folder folder{};
    store::WriteConnection connection{folder.file()};
    store::SqliteBook book{connection};
    store::GroupCommit group{book};
    store::Ledger ledger{book, group};
    store::ReadPool pool{folder.file()};
    store::SqliteRecords records{pool};
    store::SqliteBoard board{connection, group, pool};
};

void write_everything(Everything& all) {
    write(all.ledger, opens("1"));
    write(all.ledger,
          {.replies = {reply("2", "1")},
           .edits = {{in_hr("1"), "new", monday}},
           .removals = {{in_hr("2"), monday}},
           .reactions = {{in_hr("1"), misaki, "like", monday}, {in_hr("1"), misaki, "like", monday, true}},
           .accounts = {{.id = hanako}},
           .heard = {{hr, {}}},
           .follow_ups = {follow_up("1")},
           .deeds = {{.post = in_hr("1")}},
           .advice = {{.post = in_hr("1"), .advisor = sato}},
           .told = {{.post = in_hr("1"), .reader = ito}},
           .said = {{.post = in_hr("1")}},
           .reminders = {{.reader = ito, .digest = bot::Digest{.at = monday}}},
           .looks = {{ito, monday}, {ito, monday, bot::Look::When::By}},
           .deliveries = {errand("a", "one"), errand("b", "two")},
           .postponed = {{.delivery = {"b"}, .until = monday}},
           .refusals = {{.delivery = {"c"}}},
           .over = {{"b"}},
           .lost_ground = {{hr, "gone", "", monday}, {.channel = hr}}});
    all.ledger.claim(Says{{}}, monday);
    bot::apply(all.ledger, event("key"), std::make_shared<Says>(bot::Decision{}), monday);
    all.board.say({.id = "line", .post = in_hr("1")});
    all.board.react(in_hr("1"), "like");
    all.board.put({.id = "letter", .to = misaki});
    all.board.rewrite({.id = "letter"}, [](const std::exception_ptr&) {});
    all.board.remove("letter");
    all.board.advance(1h);
}

void ask_everything(Everything& all) {
    const auto& facts = all.book;
    facts.knows(in_hr("1"));
    facts.stands_elsewhere(in_hr("1"));
    facts.post(in_hr("1"));
    facts.reply(in_hr("2"));
    facts.replies(in_hr("1"));
    facts.account(hanako);
    facts.heard(hr);
    facts.follow_up(in_hr("1"));
    facts.last_deed(in_hr("1"));
    facts.advice(in_hr("1"));
    facts.said(in_hr("1"));
    facts.delivery({"a"});
    facts.reminder(ito);
    facts.unreachable();
    facts.last_written();
    facts.refusals(monday);
    facts.lost_ground();
    facts.concerns(ito, monday);
    all.ledger.worth_a_look(monday);
    all.ledger.nothing_before();
    for (const auto which : {bot::Filter::Which::All, bot::Filter::Which::Open, bot::Filter::Which::Closed}) {
        all.records.list({.which = which});
    }
    all.records.list({.which = bot::Filter::Which::Open, .or_ended_after = monday});
    all.records.shares();
    all.records.asked();
    all.records.find({.words = {U"a"}, .limit = 1});
    all.records.milestones({.pmo = {hanako}, .open_too = true});
    all.records.story({1});
    all.records.named("post-1");
    all.records.refusals(1);
    all.records.unreachable();
    all.records.channels();
    all.records.lost_ground();
    all.board.messages(hr, "1", 1);
    all.board.pages(hr, "1", 1)->next();
    all.board.find("1");
    all.board.find_line("line");
    all.board.writers();
    all.board.letters(misaki);
    all.board.letter("letter");
    all.board.ahead();
}

std::vector<std::string> statements(Everything& all) {
    auto texts = all.connection.sql.texts();
    std::ranges::move(all.pool.look([](store::Statements& sql) { return sql.texts(); }),
                      std::back_inserter(texts));
    std::erase_if(texts, [](const std::string& text) {
        return text.starts_with("begin") || text.starts_with("commit") || text.starts_with("pragma");
    });
    return texts;
}

/// Tables that have a row for each of a few people, channels or settings, what waits to go out, what a walk
/// by links has found, and a page of the latest.
const std::set<std::string> small{"look",    "channel", "reminder", "writer",    "outbox",     "setting",
                                  "refusal", "walk",    "recent",   "json_each", "lost_ground"};

/// Lists of everything read everything.
bool lists_all(const std::string& sql) {
    return sql.find("where own.root is null and (?1") != std::string::npos ||
           sql.find("where own.root is null and ifnull(state, 0) = 3") != std::string::npos;
}

/// What of a plan, other than through all that waits, goes through a whole table that grows.
std::vector<std::string> scans(SQLite::Database& db, const std::string& sql) {
    std::vector<std::string> found;
    SQLite::Statement plan{db, "explain query plan " + sql};
    while (plan.executeStep()) {
        const auto step = plan.getColumn(3).getString();
        if (step.starts_with("MATERIALIZE")) found.push_back(step);
        const std::string scan = "SCAN ";
        if (!step.starts_with(scan)) continue;
        const auto table = step.substr(scan.size(), step.find(' ', scan.size()) - scan.size());
        const bool meant = (table == "own" && lists_all(sql)) || step.ends_with(" follow_up_waiting");
        if (!small.contains(table) && table != "CONSTANT" && !meant) found.push_back(step);
    }
    return found;
}

}  // namespace

TEST_CASE("no statement goes through a whole table that grows") {
    Everything all;
    write_everything(all);
    ask_everything(all);
    const auto texts = statements(all);
    CHECK(texts.size() >= 70);
    SQLite::Database db{all.folder.file()};
    for (const auto& sql : texts) {
        const auto found = scans(db, sql);
        CAPTURE(sql, found);
        CHECK(found.empty());
    }
}

TEST_CASE("what is open is counted in one pass over what is open, and neither listed nor sorted for it") {
    Everything all;
    write_everything(all);
    all.records.shares();
    SQLite::Database db{all.folder.file()};
    std::vector<std::string> steps;
    for (const auto& sql : statements(all)) {
        if (sql.find("indexed by follow_up_waiting") == std::string::npos) continue;
        SQLite::Statement plan{db, "explain query plan " + sql};
        while (plan.executeStep()) steps.push_back(plan.getColumn(3).getString());
    }
    CHECK(steps == std::vector<std::string>{"SCAN follow_up USING INDEX follow_up_waiting"});
}
