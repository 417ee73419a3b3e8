#include "store/sqlite/schema.hpp"

#include "store/sqlite/connection.hpp"
#include "store/sqlite/copy.hpp"
#include "store/sqlite/migrations.hpp"

#include <filesystem>

namespace store {

namespace {

/// "aizu": so that nobody else's database is taken for ours.
constexpr int ours = 0x61697a75;

/// Another process may be about to do the same.
void bring_up(Pen& pen, std::span<const char* const> migrations) {
    const auto version = pen.db.execAndGet("pragma user_version").getInt();
    for (const auto* migration : migrations.subspan(static_cast<std::size_t>(version)))
        pen.db.exec(migration);
    pen.db.exec("pragma user_version = " + std::to_string(migrations.size()));
    pen.db.exec("pragma application_id = " + std::to_string(ours));
}

}  // namespace

int newest_schema() {
    return static_cast<int>(sqlite_migrations.size());
}

int identify(Pen& pen, const std::string& file, std::span<const char* const> migrations) {
    const auto known = static_cast<int>(migrations.size());
    const auto version = pen.db.execAndGet("pragma user_version").getInt();
    const auto whose = pen.db.execAndGet("pragma application_id").getInt();
    const bool empty = pen.db.execAndGet("select count(*) from sqlite_master").getInt() == 0;
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

int identify(Pen& pen, const std::string& file) {
    return identify(pen, file, sqlite_migrations);
}

void migrate(Pen& pen, const std::string& file, int version, std::span<const char* const> migrations) {
    if (version == static_cast<int>(migrations.size())) return;
    if (version > 0) {
        const auto name = file + ".before-v" + std::to_string(migrations.size());
        copy(pen.db, name + ".part");
        std::filesystem::rename(name + ".part", name);
    }
    SQLite::Transaction transaction{pen.db, SQLite::TransactionBehavior::IMMEDIATE};
    bring_up(pen, migrations);
    transaction.commit();
}

void migrate(Pen& pen, const std::string& file, int version) {
    migrate(pen, file, version, sqlite_migrations);
}

}  // namespace store
