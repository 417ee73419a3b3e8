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

int identify(SQLite::Database& db, const std::string& file, const Schema& schema) {
    const auto known = static_cast<int>(schema.migrations.size());
    const auto version = db.execAndGet("pragma user_version").getInt();
    const auto whose = db.execAndGet("pragma application_id").getInt();
    const bool empty = db.execAndGet("select count(*) from sqlite_master").getInt() == 0;
    if (empty && version == 0 && whose == 0) return 0;
    if (whose != ours || version <= 0) {
        throw CannotOpen{file + " is a database of another program: name another file for the store"};
    }
    if (version > known) {
        throw IsNewer{file + " was written by a newer aizuchi (schema " + std::to_string(version) +
                      ", this one knows " + std::to_string(known) +
                      "): run that one, or put back the backup from before"};
    }
    return version;
}

int identify(SQLite::Database& db, const std::string& file) {
    return identify(db, file, schema());
}

void require_newest(int version, const std::string& file) {
    if (version == 0) throw CannotOpen{"there is no store at " + file + "; start `aizuchi run` once"};
    if (version == newest_schema()) return;
    throw CannotOpen{file + " is of an older aizuchi (schema " + std::to_string(version) +
                     ", this one reads " + std::to_string(newest_schema()) +
                     "): start `aizuchi run` once, which brings it up to date after a copy beside it"};
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
