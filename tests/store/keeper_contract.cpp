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
