#include "store/sqlite/schema.hpp"

#include "store/sqlite/connection.hpp"
#include "store/sqlite/copy.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/sqlite/texts.hpp"

#include <filesystem>

namespace store {

namespace {

/// "aizu": so that nobody else's database is taken for ours.
constexpr int ours = 0x61697a75;

/// Another process may be about to do the same.
void bring_up(WriteConnection& connection, const Schema& schema) {
    const auto version = connection.db.execAndGet("pragma user_version").getInt();
    for (const auto* migration : schema.migrations.subspan(static_cast<std::size_t>(version)))
        connection.db.exec(migration);
    connection.db.exec(schema.views);
    connection.db.exec("pragma user_version = " + std::to_string(schema.migrations.size()));
    connection.db.exec("pragma application_id = " + std::to_string(ours));
}

}  // namespace

Schema schema() {
    return {.migrations = sqlite_migrations, .views = views()};
}

int newest_schema() {
    return static_cast<int>(sqlite_migrations.size());
}

int identify(WriteConnection& connection, const std::string& file, const Schema& schema) {
    const auto known = static_cast<int>(schema.migrations.size());
    const auto version = connection.db.execAndGet("pragma user_version").getInt();
    const auto whose = connection.db.execAndGet("pragma application_id").getInt();
    const bool empty = connection.db.execAndGet("select count(*) from sqlite_master").getInt() == 0;
    if (empty && version == 0 && whose == 0) return 0;
    if (whose != ours || version <= 0) {
        throw CannotOpen{file + " is a database of another program: name another file for the store"};
    }
    if (version > known) {
        throw CannotOpen{file + " was written by a newer aizuchi (schema " + std::to_string(version) +
                         ", this one knows " + std::to_string(known) +
                         "): run that one, or put back the backup from before"};
    }
    return version;
}

int identify(WriteConnection& connection, const std::string& file) {
    return identify(connection, file, schema());
}

void migrate(WriteConnection& connection, const std::string& file, int version, const Schema& schema) {
    if (version == static_cast<int>(schema.migrations.size())) return;
    if (version > 0) {
        const auto name = file + ".before-v" + std::to_string(schema.migrations.size());
        copy(connection.db, name + ".part");
        std::filesystem::rename(name + ".part", name);
    }
    SQLite::Transaction transaction{connection.db, SQLite::TransactionBehavior::IMMEDIATE};
    bring_up(connection, schema);
    transaction.commit();
}

void migrate(WriteConnection& connection, const std::string& file, int version) {
    migrate(connection, file, version, schema());
}

}  // namespace store
