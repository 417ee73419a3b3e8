#include "store/sqlite/connection.hpp"

namespace store {

namespace {

constexpr int busy_for = 5000;

}  // namespace

WriteConnection::WriteConnection(const std::string& file)
    : db{file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_for} {}

void WriteConnection::arrange() {
    db.exec("pragma journal_mode = wal");
    db.exec("pragma synchronous = full");
    db.exec("pragma foreign_keys = on");
    db.exec("pragma cache_size = -16000");
    db.exec("pragma wal_autocheckpoint = 8000");
    db.exec("pragma journal_size_limit = 67108864");
}

}  // namespace store
