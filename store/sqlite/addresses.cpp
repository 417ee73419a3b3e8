#include "store/sqlite/addresses.hpp"

#include "store/group_commit.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/readers.hpp"
#include "store/sqlite/rows.hpp"

namespace store {

std::optional<std::string> SqliteAddresses::find(const std::string& of) const {
    const auto read = [](Cells& row) { return row.text(); };
    return readers_.look(
        [&](Statements& sql) { return sql.one(+read, "select value from address where name = ?", of); });
}

void SqliteAddresses::keep(const bot::Address& address) {
    if (find(address.of) == address.value) return;
    group_.run([&] { put(pen_, address); });
}

void put(Pen& pen, const bot::Address& address) {
    pen.sql.run(
        "insert into address values (?, ?) on conflict do update set value = excluded.value "
        "where value <> excluded.value",
        address.of, address.value);
}

}  // namespace store
