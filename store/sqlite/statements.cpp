#include "store/sqlite/statements.hpp"

#include <sqlite3.h>

namespace store {

std::int64_t Statements::changes() const {
    return sqlite3_total_changes64(db_.getHandle());
}

bool Statements::in_transaction() const {
    return sqlite3_get_autocommit(db_.getHandle()) == 0;
}

std::vector<std::string> Statements::texts() const {
    std::vector<std::string> texts;
    for (const auto& [text, statement] : prepared_) texts.emplace_back(text);
    return texts;
}

}  // namespace store
