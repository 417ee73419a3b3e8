#include "tests/store/fixtures.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <csignal>

using namespace tests;

namespace {

/// No file of this process may grow beyond `bytes`: what a full disk does, without one.
class SizeLimit {
public:
    explicit SizeLimit(std::uintmax_t bytes) {
        if (getrlimit(RLIMIT_FSIZE, &before_) != 0) throw std::runtime_error{"no limits here"};
        auto now = before_;
        now.rlim_cur = bytes;
        if (setrlimit(RLIMIT_FSIZE, &now) != 0) throw std::runtime_error{"no limits here"};
    }

    SizeLimit(const SizeLimit&) = delete;
    SizeLimit& operator=(const SizeLimit&) = delete;

    ~SizeLimit() {
        if (setrlimit(RLIMIT_FSIZE, &before_) != 0) std::abort();
    }

private:
    rlimit before_{};
    void (*signal_)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

bot::Decision long_post(const std::string& message) {
    auto decision = opens(message);
    decision.posts.front().text = std::string(30'000, 'x');
    decision.deliveries = {errand("thank " + message, "lane " + message)};
    return decision;
}

std::string failure_of(bot::Store& store, const bot::Decision& decision) {
    try {
        write(store, decision);
    } catch (const std::runtime_error& failure) {
        return failure.what();
    }
    return {};
}

}  // namespace

TEST_CASE("on a full disk nothing is recorded and everybody is told so, and with room again all is well") {
    const Folder folder;
    auto database = store::open(folder.url(), store::Use::Serve);
    auto& store = database->store();
    write(store, long_post("before"));
    const auto known = [&] {
        std::string keys;
        for (const auto& entry : database->records().list({})) keys += entry.post.key.message + " ";
        return keys;
    };
    {
        const SizeLimit limit{std::filesystem::file_size(folder.file("store.db-wal"))};
        for (const auto* message : {"1", "2", "3"})
            CHECK_FALSE(failure_of(store, long_post(message)).empty());
        CHECK_THROWS_WITH(database->prove_writable(), Catch::Contains("make room"));
        CHECK_THROWS_AS(database->board().put({.id = "l", .to = misaki, .text = "t"}), std::runtime_error);
        CHECK(known() == "before ");
    }
    CHECK_NOTHROW(database->prove_writable());
    CHECK(failure_of(store, long_post("1")).empty());
    CHECK(known() == "before 1 ");
    CHECK(store.claim(Says{{}}, monday)->delivery.id.value == "thank before");
    CHECK(store.claim(Says{{}}, monday)->delivery.id.value == "thank 1");
    CHECK_FALSE(store.claim(Says{{}}, monday));

    database.reset();
    database = store::open(folder.url(), store::Use::Serve);
    CHECK(known() == "before 1 ");
}

TEST_CASE("a store that has just been written needs no other proof that it can be") {
    const Folder folder;
    const auto database = store::open(folder.url(), store::Use::Serve);
    const auto proofs = [&] {
        SQLite::Database db{folder.file()};
        return db.execAndGet("select coalesce(max(value), 0) from setting where name = 'proofs'").getInt();
    };
    write(database->store(), opens("1"));
    database->prove_writable();
    CHECK(proofs() == 0);
    database->prove_writable();
    CHECK(proofs() == 1);
    database->prove_writable();
    CHECK(proofs() == 2);
    CHECK(database->store().worth_a_look(monday).empty());
    database->prove_writable();
    CHECK(proofs() == 3);
}

TEST_CASE("a copy that does not fit leaves no half of it behind") {
    const Folder folder;
    const auto database = store::open(folder.url(), store::Use::Serve);
    for (int n = 0; n < 10; ++n) write(database->store(), long_post(std::to_string(n)));
    const Folder elsewhere;
    {
        const SizeLimit limit{50'000};
        CHECK_THROWS_WITH(database->keeper().backup(elsewhere.file()), Catch::Contains("the backup failed"));
        CHECK(std::filesystem::is_empty(elsewhere.path()));
    }
    database->keeper().backup(elsewhere.file());
    CHECK(std::filesystem::exists(elsewhere.file()));
}
