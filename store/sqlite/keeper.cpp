#include "store/sqlite/keeper.hpp"

#include "store/group_commit.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/copy.hpp"
#include "store/sqlite/trouble.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr int busy_for = 5000;

/// So many share a commit with posts that wait.
constexpr int at_once = 200;

std::runtime_error exists(const std::string& file) {
    return std::runtime_error{file + " is there already: name another file, or move that one away"};
}

/// Gives the finished copy its name, where that is still free.
void name(const std::string& part, const std::string& file) {
    std::error_code failure;
    fs::create_hard_link(part, file, failure);
    if (failure == std::errc::file_exists) {
        fs::remove(part);
        throw exists(file);
    }
    if (failure) {
        fs::rename(part, file);  // a disk without links
    } else {
        fs::remove(part);
    }
}

}  // namespace

void SqliteKeeper::backup(const std::string& file) const {
    if (fs::exists(file)) throw exists(file);
    const auto folder = fs::absolute(file).parent_path();
    if (!fs::is_directory(folder))
        throw std::runtime_error{"there is no folder " + folder.string() + ": make it first"};
    const auto part = file + ".part";
    SQLite::Database from{file_, SQLite::OPEN_READONLY, busy_for};
    try {
        copy(from, part);
    } catch (const SQLite::Exception& failure) {
        throw std::runtime_error{"the backup failed: " + trouble(failure, file)};
    }
    name(part, file);
}

std::size_t SqliteKeeper::forget_letters(bot::Timestamp before) {
    std::size_t gone = 0;
    for (int some = at_once; some == at_once;) {
        group_.run([&] {
            some = connection_.sql.run(
                "delete from letter where seq in (select seq from letter where updated_at < ? "
                "and id not in (select message from reminder) order by updated_at limit ?)",
                before, at_once);
        });
        gone += static_cast<std::size_t>(some);
    }
    return gone;
}

}  // namespace store
