#pragma once

#include "store/database.hpp"

namespace store {

/// See `open`; `file` is a path.
std::unique_ptr<Database> open_sqlite(const std::string& file, Use use);

}  // namespace store
