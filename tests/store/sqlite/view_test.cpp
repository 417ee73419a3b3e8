#include "store/sqlite/connection.hpp"
#include "tests/store/fixtures.hpp"
#include "tests/store/unprivileged.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <unistd.h>

using namespace tests;
using Catch::Contains;
using store::Use;

namespace fs = std::filesystem;

namespace {

constexpr auto read_only = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr auto enter = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;

void fill(const Folder& folder, int posts, const std::string& named = {}) {
    const auto database = store::open(folder.url(), Use::Serve);
    for (int n = 0; n < posts; ++n) write(database->store(), opens(named + std::to_string(n)));
    database->board().advance(2h);
}

/// Another process that serves a store and has written one more post, until it is killed.
class Served {
public:
    explicit Served(const Folder& folder) {
        std::array<int, 2> ready{};
        REQUIRE(::pipe(ready.data()) == 0);
        child_ = ::fork();
        if (child_ == 0) serve(folder, ready[1]);
        char byte = 0;
        REQUIRE(::read(ready[0], &byte, 1) == 1);
        ::close(ready[0]);
        ::close(ready[1]);
    }

    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    ~Served() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }

private:
    [[noreturn]] static void serve(const Folder& folder, int ready) {
        const auto database = store::open(folder.url(), Use::Serve);
        write(database->store(), opens("served"));
        if (::write(ready, "!", 1) != 1) _exit(1);
        for (;;) ::pause();
    }

    pid_t child_ = 0;
};

struct File {
    std::string bytes{};
    fs::file_time_type written{};

    bool operator==(const File&) const = default;
};

/// All that lies in a folder, as it is.
std::map<std::string, File> all_in(const Folder& folder) {
    std::map<std::string, File> files;
    for (const auto& entry : fs::directory_iterator{folder.path()}) {
        std::ifstream in{entry.path(), std::ios::binary};
        files[entry.path().filename()] = {{std::istreambuf_iterator<char>{in}, {}}, entry.last_write_time()};
    }
    return files;
}

/// Everything may be read, and nothing written.
void lock_up(const Folder& folder) {
    for (const auto& entry : fs::directory_iterator{folder.path()}) fs::permissions(entry.path(), read_only);
    fs::permissions(folder.path(), read_only | enter);
}

void open_up(const Folder& folder) {
    fs::permissions(folder.path(), fs::perms::owner_all);
    for (const auto& entry : fs::directory_iterator{folder.path()}) {
        fs::permissions(entry.path(), fs::perms::owner_read | fs::perms::owner_write);
    }
}

std::size_t posts_seen(const Folder& folder) {
    std::size_t seen = 0;
    store::look_at(folder.url(), [&](const store::View& view) { seen = view.records().list({}).size(); });
    return seen;
}

/// Why it cannot be looked at; empty: it can.
std::string refusal(const Folder& folder) {
    try {
        store::look_at(folder.url(), [](const store::View&) {});
    } catch (const store::CannotOpen& reason) {
        return reason.what();
    }
    return {};
}

std::string sample_of(int version) {
    std::ifstream file{std::string{AIZUCHI_SAMPLES} + "/v" + std::to_string(version) + ".sql"};
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void execute(const Folder& folder, const std::string& sql) {
    SQLite::Database{folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(sql);
}

}  // namespace

TEST_CASE("whoever only asks changes nothing in the folder: no file, no byte, no time") {
    const Folder folder;
    fill(folder, 3);

    SECTION("of a store that nobody serves") {
        const auto before = all_in(folder);
        CHECK(posts_seen(folder) == 3);
        CHECK(all_in(folder) == before);
    }

    SECTION("beside a program that serves it, whose latest post is seen") {
        const Served program{folder};
        const auto before = all_in(folder);
        REQUIRE(before.contains("store.db-wal"));
        CHECK(posts_seen(folder) == 4);
        CHECK(all_in(folder) == before);
    }

    SECTION("after a program that was killed, whose latest post is seen") {
        { const Served program{folder}; }
        const auto before = all_in(folder);
        REQUIRE(before.contains("store.db-wal"));
        CHECK(posts_seen(folder) == 4);
        CHECK(all_in(folder) == before);
    }
}

TEST_CASE("to ask it is enough that the files may be read, by anybody") {
    const Folder folder;
    fill(folder, 3);
    const auto as_nobody = [&] {
        lock_up(folder);
        std::size_t seen = 0;
        {
            const Unprivileged nobody;
            seen = posts_seen(folder);
        }
        open_up(folder);
        return seen;
    };

    SECTION("where nobody serves it") {
        CHECK(as_nobody() == 3);
        CHECK(all_in(folder).size() == 2);  // and the lock
    }

    SECTION("beside a program that serves it") {
        const Served program{folder};
        CHECK(as_nobody() == 4);
    }

    SECTION("after a program that was killed") {
        { const Served program{folder}; }
        CHECK(as_nobody() == 4);
    }

    SECTION("in a folder whose name means something in an address") {
        const auto odd = folder.path() / "100% of #1 ですか?";
        fs::create_directory(odd);
        fs::copy(folder.file(), odd / "store.db");
        std::size_t seen = 0;
        store::look_at("sqlite:" + (odd / "store.db").string(),
                       [&](const store::View& view) { seen = view.records().list({}).size(); });
        CHECK(seen == 3);
    }
}

TEST_CASE("a store, what lies beside it and a copy of it may be read by their owner alone") {
    const Folder folder;
    const Served program{folder};
    store::look_at(folder.url(), [&](const store::View& view) { view.backup(folder.file("copy.db")); });
    for (const auto* name : {"store.db", "store.db-wal", "store.db-shm", "copy.db"}) {
        CAPTURE(name);
        CHECK(fs::status(folder.file(name)).permissions() ==
              (fs::perms::owner_read | fs::perms::owner_write));
    }
}

TEST_CASE("whoever may not read a store is told whose it is") {
    const Folder folder;
    fill(folder, 1);
    fs::permissions(folder.path(), fs::perms::all);
    const auto as_nobody = [&] {
        const Unprivileged nobody;
        return refusal(folder);
    };

    SECTION("for its file") {
        fs::permissions(folder.file(), fs::perms::owner_read);
        CHECK_THAT(as_nobody(), Contains("you may not read " + folder.file()) && Contains("sudo -u "));
    }

    SECTION("for what lies beside it while it is served") {
        fs::permissions(folder.file(), read_only);
        const Served program{folder};
        fs::permissions(folder.file("store.db-wal"), fs::perms::owner_read);
        CHECK_THAT(as_nobody(), Contains("you may not read " + folder.file() + "-wal"));
    }

    SECTION("for its folder") {
        fs::permissions(folder.path(), fs::perms::owner_all);
        CHECK_THAT(as_nobody(),
                   Contains("you may not enter " + folder.path().string()) && Contains("run this as "));
    }
}

TEST_CASE("whoever only asks neither makes a store nor brings one up to date, and says who does") {
    const Folder folder;

    SECTION("where there is none") {
        CHECK(refusal(folder) == "there is no store at " + folder.file() + "; start `aizuchi run` once");
        CHECK(all_in(folder).empty());
        std::ofstream{folder.file()} << "";
        CHECK_THAT(refusal(folder), Contains("there is no store at "));
    }

    SECTION("of every earlier version") {
        const auto version = GENERATE(range(1, 11));
        REQUIRE(version < store::newest_schema());
        execute(folder, sample_of(version));
        const auto before = all_in(folder);
        CHECK_THAT(refusal(folder), Contains("is of an older aizuchi (schema " + std::to_string(version)) &&
                                        Contains("start `aizuchi run` once"));
        CHECK_THROWS_WITH(store::open(folder.url(), Use::Visit), Contains("is of an older aizuchi"));
        CHECK(all_in(folder).at("store.db").bytes == before.at("store.db").bytes);
    }

    SECTION("of a newer version") {
        fill(folder, 1);
        execute(folder, "pragma user_version = 99");
        CHECK_THROWS_AS(store::look_at(folder.url(), [](const store::View&) {}), store::IsNewer);
        CHECK_THROWS_AS(store::open(folder.url(), Use::Serve), store::IsNewer);
    }

    SECTION("of somebody else") {
        execute(folder, "create table theirs (id)");
        CHECK_THAT(refusal(folder), Contains("another program"));
        std::ofstream{folder.file()} << std::string(5000, 'x');
        CHECK_THAT(refusal(folder), Contains("is no database"));
    }

    SECTION("copied while it was served, without all of its files") {
        fill(folder, 1);
        const Folder copy;
        {
            const Served program{folder};
            for (const auto* part : {"store.db", "store.db-wal"}) {
                fs::copy(folder.file(part), copy.file(part));
            }
        }
        CHECK_THAT(refusal(copy), Contains("-wal") && Contains("aizuchi backup"));
        CHECK(all_in(copy).size() == 2);
    }
}

TEST_CASE("where a program begins and ends to serve a store that somebody looks at, they look again") {
    const Folder folder;
    fill(folder, 1);
    int looked = 0;
    std::size_t seen = 0;
    store::look_at(folder.url(), [&](const store::View& view) {
        if (++looked == 1) fill(folder, 50, "more ");
        seen = view.records().list({}).size();
    });
    CHECK(looked == 2);
    CHECK(seen == 51);
}

TEST_CASE("a view has the store's clock, and a copy can be made of it") {
    const Folder folder;
    fill(folder, 2);
    const Folder other;
    store::look_at(folder.url(), [&](const store::View& view) {
        CHECK(view.ahead() == 2h);
        view.backup(other.file());
        CHECK_THROWS_WITH(view.backup(other.file()), Contains("is there already"));
    });
    CHECK(posts_seen(other) == 2);
}
