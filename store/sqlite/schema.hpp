#pragma once

#include "store/database.hpp"

#include <span>
#include <string>

namespace store {

struct Pen;

/// Throws CannotOpen where the file holds something else, or was written by a newer version;
/// SQLite::Exception where it cannot be read. Changes nothing. Gives the version; nought: it is empty.
int identify(Pen& pen, const std::string& file, std::span<const char* const> migrations);
int identify(Pen& pen, const std::string& file);

/// Brings the tables from `version` to the newest, all or nothing, after a copy beside them
/// (`FILE.before-v2`) where there are any.
void migrate(Pen& pen, const std::string& file, int version, std::span<const char* const> migrations);
void migrate(Pen& pen, const std::string& file, int version);

}  // namespace store
