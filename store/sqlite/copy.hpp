#pragma once

#include <string>

namespace SQLite {
class Database;
}  // namespace SQLite

namespace store {

/// Makes an empty file that only its owner may read, where there is none: SQLite gives what it lays beside it
/// the same rights. Where that cannot be, opening it will say why.
void make_private(const std::string& file);

/// Writes a consistent copy, as of now, into a file of that name, in place of any that is there. Throws
/// SQLite::Exception, and then leaves no half copy behind.
void copy(SQLite::Database& from, const std::string& file);

/// The same into a file that must not be there yet, and appears when it is whole. Throws std::runtime_error.
void back_up(SQLite::Database& from, const std::string& file);

}  // namespace store
