#pragma once

#include <string>

namespace SQLite {
class Exception;
}  // namespace SQLite

namespace store {

/// What is wrong with a store's file, and what to do about it, in one line.
std::string trouble(const SQLite::Exception& failure, const std::string& file);

/// The same where it was only to be read.
std::string trouble_of_reading(const SQLite::Exception& failure, const std::string& file);

/// Whether that is all: there is no room, or a limit of what a file may hold is reached.
bool is_want_of_room(const SQLite::Exception& failure);

}  // namespace store
