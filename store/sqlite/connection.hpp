#pragma once

#include "store/sqlite/names.hpp"
#include "store/sqlite/statements.hpp"

#include <string>

namespace store {

/// The connection that writes: one for each process, used in turns. Throws SQLite::Exception.
struct WriteConnection {
    /// The file is created where there is none, but nothing is written yet.
    explicit WriteConnection(const std::string& file);

    /// From here on what is committed is durable.
    void arrange();

    SQLite::Database db;
    Statements sql{db};
    Names names{sql};
};

}  // namespace store
