#include "store/sqlite/copy.hpp"

#include "store/sqlite/trouble.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace store {

namespace {

namespace fs = std::filesystem;

void remove(const std::string& file) {
    std::error_code none;  // that it was not there is what was wanted
    for (const auto* part : {"", "-journal", "-wal", "-shm"}) fs::remove(file + part, none);
}

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

void make_private(const std::string& file) {
    const auto descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) ::close(descriptor);
}

void copy(SQLite::Database& from, const std::string& file) {
    remove(file);
    make_private(file);
    try {
        SQLite::Database to{file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        const auto end = SQLite::Backup{to, from}.executeStep(-1);
        if (end != SQLITE_DONE) throw SQLite::Exception{"the copy did not come to its end", end};
    } catch (const SQLite::Exception&) {
        remove(file);
        throw;
    }
}

void back_up(SQLite::Database& from, const std::string& file) {
    if (fs::exists(file)) throw exists(file);
    const auto folder = fs::absolute(file).parent_path();
    if (!fs::is_directory(folder))
        throw std::runtime_error{"there is no folder " + folder.string() + ": make it first"};
    const auto part = file + ".part";
    try {
        copy(from, part);
    } catch (const SQLite::Exception& failure) {
        throw std::runtime_error{"the backup failed: " + trouble(failure, file)};
    }
    name(part, file);
}

}  // namespace store
