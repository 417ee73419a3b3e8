#include "store/open.hpp"

#include "store/ledger.hpp"
#include "store/lock.hpp"
#include "store/rows.hpp"
#include "store/sqlite/addresses.hpp"
#include "store/sqlite/board.hpp"
#include "store/sqlite/book.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/copy.hpp"
#include "store/sqlite/keeper.hpp"
#include "store/sqlite/open.hpp"
#include "store/sqlite/read_pool.hpp"
#include "store/sqlite/records.hpp"
#include "store/sqlite/schema.hpp"
#include "store/sqlite/trouble.hpp"

#include <filesystem>
#include <sqlite3.h>

namespace store {

namespace {

namespace fs = std::filesystem;

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(std::string file, std::unique_ptr<Lock> lock, std::unique_ptr<WriteConnection> connection)
        : file_{std::move(file)}, lock_{std::move(lock)}, connection_{std::move(connection)} {}

    bot::Store& store() override { return ledger_; }

    bot::Records& records() override { return records_; }

    bot::Keeper& keeper() override { return keeper_; }

    local::Board& board() override { return board_; }

    bot::AddressBook& addresses() override { return addresses_; }

    std::int64_t written_by_others() override { return book_.written_by_others(); }

    int schema() const override { return newest_schema(); }

    void prove_writable() override;

private:
    std::string file_;
    std::unique_ptr<Lock> lock_;
    std::unique_ptr<WriteConnection> connection_;
    SqliteBook book_{*connection_};
    GroupCommit group_{book_};
    Ledger ledger_{book_, group_};
    ReadPool pool_{file_};
    SqliteRecords records_{pool_};
    SqliteKeeper keeper_{file_, *connection_, group_};
    SqliteBoard board_{*connection_, group_, pool_};
    SqliteAddresses addresses_{*connection_, group_, pool_};
};

void SqliteDatabase::prove_writable() {
    if (book_.has_written()) return;
    try {
        group_.run([&] {
            connection_->sql.run(
                "insert into setting (name, value) values ('proofs', 1) on conflict do update set value = "
                "value + 1");
        });
    } catch (const SQLite::Exception& failure) {
        throw std::runtime_error{trouble(failure, file_)};
    }
    book_.has_written();  // a proof does not spare the next one
}

/// What can be said without opening it.
void look_at(const std::string& file, Use use) {
    if (file.empty()) throw CannotOpen{"sqlite: names no file: write sqlite:FILE"};
    const auto folder = fs::absolute(file).parent_path();
    if (fs::is_directory(file)) throw CannotOpen{file + " is a folder: name a file in it"};
    if (use == Use::Visit && !fs::exists(file)) {
        throw CannotOpen{"there is no store at " + file + "; start `aizuchi run` once"};
    }
    if (!fs::is_directory(folder)) {
        throw CannotOpen{"there is no folder " + folder.string() +
                         " for the store: make it, or name another"};
    }
}

/// A page that cannot be read is found now, not in the middle of the season.
void look_through(WriteConnection& connection, const std::string& file) {
    const auto found = connection.sql.one(a_text, "pragma quick_check(1)");
    if (found == "ok") return;
    throw CannotOpen{file + " is damaged (" + found.value_or("") +
                     "): put back a backup, or move it away to begin anew"};
}

std::unique_ptr<WriteConnection> make_ready(const std::string& file, Use use) {
    if (use == Use::Serve) make_private(file);
    auto connection = std::make_unique<WriteConnection>(file);
    const auto version = identify(connection->db, file);
    if (use == Use::Visit) require_newest(version, file);
    connection->arrange();
    if (use == Use::Serve) {
        look_through(*connection, file);
        migrate(*connection, file, version);
    }
    // What cannot be written is refused now: a transaction to write would begin all the same, and only read.
    if (sqlite3_db_readonly(connection->db.getHandle(), "main") != 0) {
        throw SQLite::Exception{"read-only", SQLITE_READONLY};
    }
    return connection;
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& file, Use use) {
    try {
        look_at(file, use);
        auto lock = use == Use::Serve ? std::make_unique<Lock>(file + ".lock") : nullptr;
        auto connection = make_ready(file, use);
        return std::make_unique<SqliteDatabase>(file, std::move(lock), std::move(connection));
    } catch (const SQLite::Exception& failure) {
        if (is_want_of_room(failure)) throw NoRoom{trouble(failure, file)};
        throw CannotOpen{trouble(failure, file)};
    } catch (const fs::filesystem_error& failure) {
        throw CannotOpen{file + " cannot be reached (" + failure.code().message() +
                         "): let whoever runs aizuchi enter and write its folder"};
    }
}

}  // namespace store
