#include "tests/store/fixtures.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace tests;

namespace {

std::string sample_of(int version) {
    std::ifstream file{std::string{AIZUCHI_SAMPLES} + "/v" + std::to_string(version) + ".sql"};
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The store that a program of an older version left, opened by this one.
std::unique_ptr<store::Database> opened(const Folder& folder, int version) {
    SQLite::Database{folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(sample_of(version));
    return store::open(folder.url(), store::Use::Serve);
}

std::string summary_of(const bot::Entry& entry) {
    const auto& [post, theme, owner, state, rev, opened_at, reopened_at, ended_at, snooze, closing, answered,
                 pmo_answered, reopen, given, again, unsaid] = entry.follow_up;
    std::string text = str(post) + " of " + theme.value + " for " + owner.value + " is " +
                       std::to_string(static_cast<int>(state)) + ": " + entry.post.text;
    if (snooze) text += "; asleep for " + snooze->reason;
    if (closing) text += "; closed with " + closing->words;
    if (answered) text += "; answered by " + answered->name;
    if (reopen) text += "; asks " + reopen->words;
    if (given) text += "; given by " + given->by.value;
    if (again) text += "; again " + again->words;
    if (unsaid) text += "; came back: " + unsaid->words;
    return text;
}

}  // namespace

TEST_CASE("a store of every earlier version opens in this one, and all that was in it is there") {
    for (int version = 1; version < store::newest_schema(); ++version) {
        CAPTURE(version);
        const Folder folder;
        const auto database = opened(folder, version);
        CHECK(database->schema() == store::newest_schema());
        const auto summary = [&](const char* post) {
            return summary_of(database->records().story(database->records().named(post).at(0)).value().entry);
        };
        const std::string given = version >= 3 ? "; given by uebuchi" : "";
        const std::string again = version >= 8 ? "; again I should like to know too" : "";
        const std::string unsaid = version >= 12 ? "; came back: See page 12" : "";

        SECTION("its posts and follow-ups, of version " + std::to_string(version)) {
            CHECK(database->records().list({}).size() == 3);
            CHECK(summary("m1") ==
                  "m1 in local:hr of people for ito is 1: How do I begin?; answered by 小川 美咲" + given +
                      again + unsaid);
            CHECK(summary("m2") ==
                  "m2 in local:hr of people for ito is 3: A table from a photo; closed with Try the photo "
                  "tool; asks And for two tables?");
            CHECK(summary("m3") ==
                  "m3 in local:hr of people for ito is 2: Minutes of a meeting; asleep for holiday");
            const auto story = database->records().story({2}).value();
            CHECK(story.replies.at(0).text == "And for two tables?");
            CHECK(story.deeds.at(0).words == "Try the photo tool");
            CHECK(story.said.at(0).message.value == "l2");
            const auto told = database->records().story({1}).value().told;
            CHECK(told.at(0).reader == ito);
        }

        SECTION("its board, of version " + std::to_string(version)) {
            std::string shown;
            for (const auto& message : database->board().messages(hr, {}, {})) shown += message.id + " ";
            CHECK(shown == "m1 l1 m2 r1 m3 l2 r2 ");
            const auto reactions = database->board().messages(hr, {}, {}).front().reactions;
            REQUIRE(reactions.size() == 2);
            CHECK(reactions.at(0).by.value == "bot");
            CHECK(database->board().letters({"local:ito"}).at(0).text == "two posts");
        }

        SECTION("what a decision asks, of version " + std::to_string(version)) {
            const auto asked = [&](const auto& question) { return ask(database->store(), question); };
            const auto concerns =
                asked([](const bot::Facts& facts) { return facts.concerns(ito, monday + 3h); });
            REQUIRE(concerns.size() == 3);
            CHECK(concerns.at(0).told.has_value());
            CHECK(concerns.at(1).last->words == "Try the photo tool");
            CHECK(concerns.at(0).advice.size() == (version >= 3 ? 1 : 0));
            const auto card = asked([](const bot::Facts& facts) { return facts.reminder(ito); });
            CHECK(card.shown == bot::Edition{1, 3});
            CHECK(card.message.value == "card");
            const auto account = asked([](const bot::Facts& facts) { return facts.account(hanako); });
            CHECK(account->name == "田中 花子");
            CHECK(account->heard.latest_first == std::vector<bot::PhraseId>{7});
            const auto heard = asked([](const bot::Facts& facts) { return facts.heard(hr); });
            CHECK(heard.latest_first == std::vector<bot::PhraseId>{7});
            CHECK(database->records().refusals(1).at(0).hint == "look there");
            const auto lost = asked([](const bot::Facts& facts) { return facts.lost_ground(); });
            CHECK(lost.size() == (version >= 13 ? 1U : 0U));
        }

        SECTION("and what waits to go out, of version " + std::to_string(version)) {
            auto& store = database->store();
            const auto react = store.claim(Says{{}}, monday + 24h).value().delivery;
            CHECK(std::get<bot::React>(react.errand).reaction == "like");
            if (version >= 5) {
                const auto tell = std::get<bot::Tell>(store.claim(Says{{}}, monday + 24h)->delivery.errand);
                CHECK(tell.to.value == "local:ito");
                CHECK(tell.words == "One post waits.");
                CHECK(tell.to_pmo);
            }
            const auto answer =
                bot::apply(store, event("told once"), std::make_shared<Says>(opens("never")), monday);
            CHECK(std::holds_alternative<bot::ToldBefore>(answer));
        }
    }
}
