#include "store/sqlite/addresses.hpp"

#include "store/group_commit.hpp"
#include "store/rows.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/read_pool.hpp"

namespace store {

std::optional<std::string> SqliteAddresses::find(const std::string& of) const {
    const auto read = [](Row& row) { return row.text(); };
    return pool_.look(
        [&](Statements& sql) { return sql.one(+read, "select value from address where name = ?", of); });
}

void SqliteAddresses::keep(const bot::Address& address) {
    if (find(address.of) == address.value) return;
    group_.run([&] { put(connection_, address); });
}

void put(WriteConnection& connection, const bot::Address& address) {
    connection.sql.run(
        "insert into address (name, value) values (?, ?) on conflict do update set value = excluded.value "
        "where value <> excluded.value",
        address.of, address.value);
}

}  // namespace store
