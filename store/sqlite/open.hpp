#pragma once

#include "store/database.hpp"

#include <functional>
#include <memory>
#include <string>

namespace store {

/// See `open`; `file` is a path.
std::unique_ptr<Database> open_sqlite(const std::string& file, Use use);

/// See `look_at`; `file` is a path.
void look_at_sqlite(const std::string& file, const std::function<void(const View&)>& ask);

}  // namespace store
