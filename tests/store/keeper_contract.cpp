#include "tests/store/fixtures.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <thread>

using namespace tests;

namespace {

std::size_t files_in(const Folder& folder) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        files += entry.exists() ? 1U : 0U;
    return files;
}

}  // namespace

TEMPLATE_TEST_CASE("every keeper lets letters go that are older than a moment", "[keeper]", InSqlite) {
    TestType fixture;
    auto& board = fixture.board();
    const auto put = [&](const std::string& id, bot::Timestamp at) {
        board.put({.id = id, .to = misaki, .text = "words", .sent_at = at, .updated_at = at});
    };
    const auto ids = [&] {
        std::vector<std::string> all;
        for (const auto& letter : board.letters(misaki)) all.push_back(letter.id);
        return all;
    };
    using Names = std::vector<std::string>;
    put("old", monday - 48h);
    put("young", monday);

    SECTION("and no younger one, nor one that was rewritten since") {
        put("rewritten", monday - 48h);
        put("rewritten", monday + 1h);
        CHECK(fixture.keeper().forget_letters(monday) == 1);
        CHECK(ids() == Names{"young", "rewritten"});
        CHECK(fixture.keeper().forget_letters(monday) == 0);
    }

    SECTION("but not the card that a reader has, however old") {
        write(fixture.store(), {.reminders = {{.reader = ito, .message = {"old"}}}});
        CHECK(fixture.keeper().forget_letters(monday) == 0);
        write(fixture.store(), {.reminders = {{.reader = ito, .message = {"young"}}}});
        CHECK(fixture.keeper().forget_letters(monday) == 1);
        CHECK(ids() == Names{"young"});
    }

    SECTION("however many there are") {
        for (int n = 0; n < 450; ++n) put(std::to_string(n), monday - 24h);
        CHECK(fixture.keeper().forget_letters(monday) == 451);
        CHECK(ids() == Names{"young"});
    }
}

TEMPLATE_TEST_CASE("every keeper makes a copy", "[keeper]", InSqlite) {
    TestType fixture;
    const Folder elsewhere;

    SECTION("that is a store of its own") {
        write(fixture.store(), opens("1"));
        fixture.keeper().backup(elsewhere.file());
        CHECK(files_in(elsewhere) == 1);
        write(fixture.store(), opens("2"));
        const auto copy = store::open(elsewhere.url(), store::Use::Serve);
        CHECK(copy->records().list({}).size() == 1);
    }

    SECTION("while it is written: each decision is in it whole or not at all") {
        std::atomic<bool> enough = false;
        std::jthread writer{[&] {
            for (int n = 0; !enough; ++n) write(fixture.store(), opens(std::to_string(n)));
        }};
        for (int n = 0; n < 5; ++n) fixture.keeper().backup(elsewhere.file(std::to_string(n)));
        enough = true;
        writer.join();
        for (int n = 0; n < 5; ++n) {
            const auto copy = store::open("sqlite:" + elsewhere.file(std::to_string(n)), store::Use::Serve);
            for (const auto& entry : copy->records().list({})) {
                CHECK(entry.follow_up.state == bot::FollowUp::State::Open);
            }
        }
    }

    SECTION("but in the place of nothing that is there already") {
        std::ofstream{elsewhere.file()} << "precious";
        CHECK_THROWS_WITH(fixture.keeper().backup(elsewhere.file()),
                          elsewhere.file() + " is there already: name another file, or move that one away");
        CHECK(std::filesystem::file_size(elsewhere.file()) == 8);
        CHECK(files_in(elsewhere) == 1);
    }

    SECTION("and says why where it cannot") {
        const auto file = elsewhere.file("no such folder/copy.db");
        CHECK_THROWS_WITH(fixture.keeper().backup(file), Catch::Contains("there is no folder"));
        CHECK(files_in(elsewhere) == 0);
    }
}
