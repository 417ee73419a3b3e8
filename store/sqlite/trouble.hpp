#pragma once

#include <string>

namespace SQLite {
class Exception;
}  // namespace SQLite

namespace store {

/// What is wrong with a store's file, and what to do about it, in one line.
std::string trouble(const SQLite::Exception& failure, const std::string& file);

}  // namespace store
