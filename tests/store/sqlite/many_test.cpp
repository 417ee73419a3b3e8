#include "tests/store/fixtures.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <sqlite3.h>

using namespace tests;

namespace {

/// A store with so many posts that are open, half of them with each of two owners, and as many that are
/// closed.
void fill(const Folder& folder, int open) {
    {
        const auto database = store::open(folder.url(), store::Use::Serve);
        auto second = follow_up("2");
        second.owner = sato;
        write(database->store(), opens("1"));
        write(database->store(), {.posts = {post("2")}, .follow_ups = {second}});
    }
    SQLite::Database db{folder.file(), SQLite::OPEN_READWRITE};
    db.exec("pragma synchronous = off; pragma foreign_keys = off");
    SQLite::Statement more{
        db,
        "with recursive count(n) as (select 3 union all select n + 1 from count where n < ?1) "
        "insert into follow_up (post, theme, owner, state, rev, opened_at, ended_at) "
        "select n, theme, owner, iif(n <= ?2, 1, 3), 1, n, iif(n <= ?2, null, n) from count "
        "join follow_up first on first.post = 1 + n % 2"};
    more.bind(1, 2 * open);
    more.bind(2, open);
    more.exec();
}

/// The most bytes that SQLite held while the open posts were counted.
sqlite3_int64 held_for(const Folder& folder, std::size_t each) {
    sqlite3_int64 most = 0;
    store::look_at(folder.url(), [&](const store::View& view) {
        sqlite3_memory_highwater(1);
        const auto before = sqlite3_memory_used();
        const auto shares = view.records().shares();
        most = sqlite3_memory_highwater(0) - before;
        REQUIRE(shares.size() == 2);
        CHECK(shares[0].open == each);
        CHECK(shares[1].open == each);
    });
    return most;
}

}  // namespace

TEST_CASE("who has what of all that is open is counted in little room, however much that is") {
    const Folder folder;
    fill(folder, 200'000);
    CHECK(held_for(folder, 100'000) < 4 * 1024 * 1024);
}
