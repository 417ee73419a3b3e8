#include "store/sqlite/copy.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <sqlite3.h>
#include <system_error>

namespace store {

namespace {

void remove(const std::string& file) {
    std::error_code none;  // that it was not there is what was wanted
    for (const auto* part : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(file + part, none);
}

}  // namespace

void copy(SQLite::Database& from, const std::string& file) {
    remove(file);
    try {
        SQLite::Database to{file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        const auto end = SQLite::Backup{to, from}.executeStep(-1);
        if (end != SQLITE_DONE) throw SQLite::Exception{"the copy did not come to its end", end};
    } catch (const SQLite::Exception&) {
        remove(file);
        throw;
    }
}

}  // namespace store
