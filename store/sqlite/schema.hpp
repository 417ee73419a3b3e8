#pragma once

#include "store/database.hpp"

#include <span>
#include <string>

namespace SQLite {
class Database;
}  // namespace SQLite

namespace store {

struct WriteConnection;

/// How tables come to be: see `sqlite_migrations`; and the views, which are made anew after the last of them.
struct Schema {
    std::span<const char* const> migrations;
    std::string views{};
};

/// What this program knows.
Schema schema();

/// Throws CannotOpen where the file holds something else, IsNewer where it was written by a newer version;
/// SQLite::Exception where it cannot be read. Changes nothing. Gives the version; nought: it is empty.
int identify(SQLite::Database& db, const std::string& file, const Schema& schema);
int identify(SQLite::Database& db, const std::string& file);

/// Throws CannotOpen where `version` is not the newest: there is none to visit, or it has to be migrated
/// first.
void require_newest(int version, const std::string& file);

/// Brings the tables from `version` to the newest, all or nothing, after a copy beside them
/// (`FILE.before-v2`) where there are any.
void migrate(WriteConnection& connection, const std::string& file, int version, const Schema& schema);
void migrate(WriteConnection& connection, const std::string& file, int version);

}  // namespace store
