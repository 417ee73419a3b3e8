#pragma once

#include "store/database.hpp"

#include <memory>
#include <string>

namespace store {

/// The version of the schema that this program writes.
int newest_schema();

/// Opens `sqlite:FILE`; creates it, and migrates an older one after a backup beside it. Throws CannotOpen:
/// newer version, not a database, corrupt, read-only, no such folder, served already by another process;
/// NoRoom where only room is missing.
std::unique_ptr<Database> open(const std::string& url, Use use);

}  // namespace store
