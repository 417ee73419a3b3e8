#pragma once

#include "store/database.hpp"

#include <span>
#include <string>

namespace store {

struct WriteConnection;

/// How tables come to be: see `sqlite_migrations`; and the views, which are made anew after the last of them.
struct Schema {
    std::span<const char* const> migrations;
    std::string views{};
};

/// What this program knows.
Schema schema();

/// Throws CannotOpen where the file holds something else, or was written by a newer version;
/// SQLite::Exception where it cannot be read. Changes nothing. Gives the version; nought: it is empty.
int identify(WriteConnection& connection, const std::string& file, const Schema& schema);
int identify(WriteConnection& connection, const std::string& file);

/// Brings the tables from `version` to the newest, all or nothing, after a copy beside them
/// (`FILE.before-v2`) where there are any.
void migrate(WriteConnection& connection, const std::string& file, int version, const Schema& schema);
void migrate(WriteConnection& connection, const std::string& file, int version);

}  // namespace store
