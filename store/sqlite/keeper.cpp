#include "store/sqlite/keeper.hpp"

#include "store/group_commit.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/copy.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace store {

namespace {

constexpr int busy_for = 5000;

/// So many share a commit with posts that wait.
constexpr int at_once = 200;

}  // namespace

void SqliteKeeper::backup(const std::string& file) const {
    SQLite::Database from{file_, SQLite::OPEN_READONLY, busy_for};
    back_up(from, file);
}

std::size_t SqliteKeeper::forget_letters(bot::Timestamp before) {
    std::size_t gone = 0;
    for (int some = at_once; some == at_once;) {
        group_.run([&] {
            some = connection_.sql.run(
                "delete from letter where seq in (select seq from letter where updated_at < ? "
                "and id not in (select message from reminder) order by updated_at limit ?)",
                before, at_once);
        });
        gone += static_cast<std::size_t>(some);
    }
    return gone;
}

}  // namespace store
