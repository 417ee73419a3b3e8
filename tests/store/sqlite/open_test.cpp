#include "store/sqlite/connection.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/sqlite/schema.hpp"
#include "tests/store/fixtures.hpp"
#include "tests/store/unprivileged.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <array>
#include <fstream>
#include <unistd.h>

using namespace tests;
using Catch::Contains;
using store::Use;

namespace fs = std::filesystem;

namespace {

/// Why it cannot be opened; empty: it can.
std::string refusal(const std::string& url, Use use = Use::Serve) {
    try {
        store::open(url, use);
    } catch (const store::CannotOpen& reason) {
        return reason.what();
    }
    return {};
}

void execute(const Folder& folder, const std::string& sql) {
    SQLite::Database{folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(sql);
}

int number(const std::string& file, const std::string& sql) {
    return SQLite::Database{file}.execAndGet(sql).getInt();
}

/// A store that holds some posts, closed.
void fill(const Folder& folder) {
    const auto database = store::open(folder.url(), Use::Serve);
    for (int n = 0; n < 100; ++n) write(database->store(), opens(std::to_string(n)));
}

const std::array<const char*, 1> older{
    "create table name (id integer primary key, text text not null unique)"};
const std::array<const char*, 2> newer{older[0], "create table more (id integer primary key)"};
const std::array<const char*, 2> broken{older[0], "create table more (id integer primary key); no sense"};

/// Opens with a list of migrations that is not ours.
void open_with(const Folder& folder, std::span<const char* const> migrations) {
    store::WriteConnection connection{folder.file()};
    const auto version = store::identify(connection.db, folder.file(), {migrations});
    connection.arrange();
    store::migrate(connection, folder.file(), version, {migrations});
}

}  // namespace

TEST_CASE("a store is created where there is none, and is there when it is opened again") {
    const Folder folder;
    fill(folder);
    const auto database = store::open(folder.url(), Use::Serve);
    CHECK(database->records().list({}).size() == 100);
    CHECK(database->schema() >= 1);
    CHECK(number(folder.file(), "pragma user_version") == database->schema());
}

TEST_CASE("what is written is on the disk: write-ahead, and each commit synced") {
    const Folder folder;
    store::WriteConnection connection{folder.file()};
    connection.arrange();
    CHECK(connection.db.execAndGet("pragma journal_mode").getString() == "wal");
    CHECK(connection.db.execAndGet("pragma synchronous").getInt() == 2);
    CHECK(connection.db.execAndGet("pragma foreign_keys").getInt() == 1);
}

TEST_CASE("a store is named sqlite:FILE, and what is not built says so, without telling a password") {
    const auto other = refusal("mysql://aizuchi:secret@db/aizuchi");
    CHECK_THAT(other, Contains("sqlite:FILE"));
    CHECK_THAT(other, !Contains("secret"));
    CHECK_THAT(refusal("postgresql://db/aizuchi"), Contains("not built in this version"));
    CHECK_THAT(refusal("sqlite:"), Contains("names no file"));
    CHECK_THAT(refusal("store.db"), Contains("sqlite:FILE"));
}

TEST_CASE("a store that cannot be opened says why, and what to do") {
    const Folder folder;

    SECTION("written by a newer version") {
        fill(folder);
        execute(folder, "pragma user_version = 99");
        CHECK_THAT(refusal(folder.url()),
                   Contains("newer aizuchi (schema 99") && Contains("put back the backup"));
        CHECK(number(folder.file(), "pragma user_version") == 99);
    }

    SECTION("no database at all") {
        std::ofstream{folder.file()} << std::string(5000, 'x');
        CHECK_THAT(refusal(folder.url()), Contains("is no database: move it away"));
        CHECK(fs::file_size(folder.file()) == 5000);
    }

    SECTION("a database of another program, which is left as it was") {
        execute(folder, "create table theirs (id)");
        CHECK_THAT(refusal(folder.url()), Contains("another program: name another file"));
        CHECK(number(folder.file(), "select count(*) from sqlite_master") == 1);
    }

    SECTION("cut off") {
        fill(folder);
        fs::resize_file(folder.file(), fs::file_size(folder.file()) / 2);
        CHECK_THAT(refusal(folder.url()), Contains("is damaged") && Contains("put back a backup"));
    }

    SECTION("overwritten in the middle") {
        fill(folder);
        {
            std::fstream file{folder.file(), std::ios::in | std::ios::out | std::ios::binary};
            file.seekp(static_cast<std::streamoff>(fs::file_size(folder.file()) / 2));
            file << std::string(9000, '\x5a');
        }
        CHECK_THAT(refusal(folder.url()), Contains("is damaged") && Contains("put back a backup"));
    }

    SECTION("in a folder that is not there") {
        CHECK_THAT(refusal("sqlite:" + folder.file("none/store.db")),
                   Contains("there is no folder") && Contains("make it"));
    }

    SECTION("a folder") {
        CHECK_THAT(refusal("sqlite:" + folder.path().string()), Contains("is a folder: name a file in it"));
    }

    SECTION("for a visit, where nobody has served one yet") {
        CHECK(refusal(folder.url(), Use::Visit) ==
              "there is no store at " + folder.file() + "; start `aizuchi run` once");
        CHECK_FALSE(fs::exists(folder.file()));
        std::ofstream{folder.file()} << "";
        CHECK_THAT(refusal(folder.url(), Use::Visit), Contains("there is no store"));
    }
}

TEST_CASE("what may not be written says so, and who must be allowed to") {
    constexpr auto read = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    constexpr auto enter = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    const Folder folder;
    fill(folder);
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(folder.file(), fs::perms::all);
    fs::permissions(folder.file("store.db.lock"), fs::perms::all);

    SECTION("a file") {
        fs::permissions(folder.file(), read);
        const Unprivileged nobody;
        CHECK_THAT(refusal(folder.url()), Contains("is read-only: let whoever runs aizuchi write it"));
        CHECK_THAT(refusal(folder.url(), Use::Visit), Contains("is read-only"));
    }

    SECTION("a folder") {
        fs::permissions(folder.path(), read | enter);
        {
            const Unprivileged nobody;
            CHECK_THAT(refusal(folder.url()), Contains("let whoever runs aizuchi write it"));
            CHECK_THAT(refusal(folder.url(), Use::Visit), Contains("let whoever runs aizuchi write it"));
            CHECK_THAT(refusal("sqlite:" + folder.file("new.db")), Contains("write in that folder"));
        }
        fs::permissions(folder.path(), fs::perms::owner_all);
    }

    SECTION("a folder that may not be entered") {
        fs::permissions(folder.path(), fs::perms::none);
        {
            const Unprivileged nobody;
            CHECK_THAT(refusal(folder.url()), Contains("Permission denied"));
        }
        fs::permissions(folder.path(), fs::perms::owner_all);
    }
}

TEST_CASE("a store is served by one at a time, and once that has ended, however it ended, by another") {
    const Folder folder;
    {
        const auto first = store::open(folder.url(), Use::Serve);
        CHECK(refusal(folder.url()) == "another aizuchi serves this store (pid " + std::to_string(getpid()) +
                                           "); stop it, or give this one a store of its own");
        CHECK(refusal(folder.url(), Use::Visit).empty());
    }
    CHECK(refusal(folder.url()).empty());

    const auto child = fork();
    if (child == 0) {
        const auto killed = store::open(folder.url(), Use::Serve);
        _exit(killed ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(refusal(folder.url()).empty());
}

TEST_CASE("an older store is migrated, after a copy of it was put beside it") {
    const Folder folder;
    open_with(folder, older);
    execute(folder, "insert into name (text) values ('kept')");

    SECTION("and everything is still there") {
        open_with(folder, newer);
        CHECK(number(folder.file(), "pragma user_version") == 2);
        CHECK(number(folder.file(), "select count(*) from name") == 1);
        CHECK(number(folder.file(), "select count(*) from more") == 0);
        CHECK(number(folder.file("store.db.before-v2"), "pragma user_version") == 1);
        CHECK(number(folder.file("store.db.before-v2"), "select count(*) from name") == 1);
        open_with(folder, newer);
        CHECK_FALSE(fs::exists(folder.file("store.db.before-v3")));
    }

    SECTION("or, where that fails, left as it was") {
        CHECK_THROWS(open_with(folder, broken));
        CHECK(number(folder.file(), "pragma user_version") == 1);
        CHECK(number(folder.file(), "select count(*) from sqlite_master where name = 'more'") == 0);
        open_with(folder, newer);
        CHECK(number(folder.file(), "select count(*) from name") == 1);
    }

    SECTION("and an older version then refuses it") {
        open_with(folder, newer);
        CHECK_THROWS_WITH(open_with(folder, older), Contains("newer aizuchi (schema 2, this one knows 1)"));
    }
}

TEST_CASE("a store from before the seasons knows who posted when, and since when it has listened") {
    const Folder folder;
    open_with(folder, std::span{store::sqlite_migrations}.first(2));
    execute(
        folder,
        "insert into name values (1, 'local:hr'), (2, 'local:田中 花子'), (3, 'people'), (4, 'local:ito');"
        "insert into account values (2, '', 1000, x''), (4, '', null, x'');"
        "insert into message (message, conversation, previous, root, author, theme, first, by_bot, "
        "posted_at, text) values ('1', 1, 0, null, 2, 3, 1, 0, 1000, 'a'), ('2', 1, 0, null, 2, 3, 0, 0, "
        "9000, 'b'), ('3', 1, 0, '1', 2, null, 0, 0, 9500, 'c'), ('4', 1, 0, null, 4, 3, 0, 0, 9900, 'd')");
    const auto database = store::open(folder.url(), Use::Serve);
    const auto asked = [&](const auto& question) { return ask(database->store(), question); };
    const auto account = asked([](const bot::Facts& facts) { return facts.account(hanako); });
    REQUIRE(account);
    CHECK(account->first_post_at == bot::Timestamp{1s});
    CHECK(account->last_post_at == bot::Timestamp{9s});
    const bot::AccountId member{"local:ito"};
    CHECK_FALSE(asked([&](const bot::Facts& facts) { return facts.account(member); })->last_post_at);
    CHECK(asked([](const bot::Facts& facts) { return facts.installed({"local"}); }) == bot::Timestamp{1s});
    const auto post = asked([](const bot::Facts& facts) { return facts.post(in_hr("1")); });
    REQUIRE(post);
    CHECK(post->first);
    CHECK_FALSE(post->language);
}

TEST_CASE("a store from before refusals knew their errand learns it from their names") {
    const Folder folder;
    open_with(folder, std::span{store::sqlite_migrations}.first(8));
    execute(folder,
            "insert into refusal (delivery, via, code, hint, at) values ('react 1 in local:hr', 'local', "
            "'403', '', 1), ('closed 2 1 in local:hr', 'local', '403', '', 2), ('mirror ito', 'local', "
            "'403', '', 3)");
    const auto database = store::open(folder.url(), Use::Serve);
    const auto all = database->records().refusals(10);
    REQUIRE(all.size() == 3);
    CHECK(all[0].errand == bot::ErrandKind::Mirror);
    CHECK(all[1].errand == bot::ErrandKind::Closed);
    CHECK(all[2].errand == bot::ErrandKind::React);
}

TEST_CASE("where messages and lines are gone from the middle of a channel, the older ones are still shown") {
    const Folder folder;
    const auto database = store::open(folder.url(), Use::Serve);
    for (const auto* message : {"1", "2", "3"}) {
        write(database->store(), {.posts = {post(message)}});
        database->board().say({.id = "to " + std::string{message}, .post = in_hr(message), .at = monday});
    }
    const auto shown = [&] {
        std::string all;
        for (const auto& message : database->board().messages(hr, {}, {})) all += message.id + ", ";
        return all;
    };
    CHECK(shown() == "1, to 1, 2, to 2, 3, to 3, ");
    execute(folder, "delete from message where message = '2'; delete from line where id = 'to 2'");
    CHECK(shown() == "1, to 1, 3, to 3, ");
    execute(folder, "delete from message where message = '3'; delete from line where id = 'to 3'");
    CHECK(shown() == "1, to 1, ");
    const auto last = ask(database->store(), [](const bot::Facts& facts) { return facts.last_written(); });
    CHECK(last.size() == 1);
}

TEST_CASE("a visit changes what the one who serves knows, at once") {
    const Folder folder;
    const auto served = store::open(folder.url(), Use::Serve);
    const auto visit = store::open(folder.url(), Use::Visit);
    const auto claim = [](store::Database& database) {
        const auto call = database.store().claim(Says{{}}, monday);
        return call ? call->delivery.id.value : "nothing";
    };

    SECTION("also what is remembered of names and lanes") {
        write(served->store(), opens("1"));
        CHECK(claim(*served) == "nothing");
        write(visit->store(), {.deliveries = {errand("a", "one"), errand("b", "two"), errand("c", "three")}});
        CHECK(claim(*served) == "a");
        CHECK(claim(*visit) == "b");
        CHECK(claim(*served) == "c");
        CHECK(claim(*served) == "nothing");
        write(visit->store(), {.over = {{"a"}}});
        CHECK(served->store().nothing_before() == monday + bot::lease);
    }

    SECTION("and the one that serves sees by a number that somebody else has written") {
        write(served->store(), opens("1"));
        const auto before = served->written_by_others();
        write(served->store(), opens("2"));
        CHECK(served->written_by_others() == before);
        write(visit->store(), opens("3"));
        CHECK(claim(*served) == "nothing");
        CHECK(served->written_by_others() != before);
        CHECK(served->records().list({}).size() == 3);
    }
}

TEST_CASE("a lane is still held by what was on its way when the store is opened anew") {
    const Folder folder;
    const auto claim = [&](store::Database& database, bot::Timestamp now) {
        const auto call = database.store().claim(Says{{}}, now);
        return call ? call->delivery.id.value : "nothing";
    };
    {
        const auto before = store::open(folder.url(), Use::Serve);
        write(before->store(), {.deliveries = {errand("a", "one"), errand("b", "one")}});
        CHECK(claim(*before, monday) == "a");
    }
    const auto database = store::open(folder.url(), Use::Serve);
    CHECK(claim(*database, monday + bot::lease - 1ms) == "nothing");
    CHECK(claim(*database, monday + bot::lease) == "a");
}
