#pragma once

#include <string>

namespace SQLite {
class Database;
}  // namespace SQLite

namespace store {

/// Writes a consistent copy, as of now, into a file of that name, in place of any that is there. Throws
/// SQLite::Exception, and then leaves no half copy behind.
void copy(SQLite::Database& from, const std::string& file);

}  // namespace store
