#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"
#include "store/row.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace store {

/// Bytes that are no text.
struct Blob {
    std::string bytes{};
};

/// One row of an answer of SQLite.
class SqliteRow final : public Row {
public:
    explicit SqliteRow(SQLite::Statement& row) : row_{row} {}

    std::string text() override { return next().getString(); }

    std::string bytes() override { return next().getString(); }

    std::int64_t number() override { return next().getInt64(); }

    bool none(int count) override {
        if (!row_.getColumn(at_).isNull()) return false;
        at_ += count;
        return true;
    }

private:
    SQLite::Column next() { return row_.getColumn(at_++); }

    SQLite::Statement& row_;
    int at_ = 0;
};

/// The values of a statement, given one after the other; each must live until it has run.
class Bindings {
public:
    explicit Bindings(SQLite::Statement& to) : to_{to} {}

    void add(const std::string& text) { to_.bindNoCopy(++position_, text); }

    void add(const Blob& blob) {
        to_.bindNoCopy(++position_, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
    }

    void add(std::int64_t value) { to_.bind(++position_, value); }

    void add(int value) { to_.bind(++position_, value); }

    void add(bool value) { to_.bind(++position_, value ? 1 : 0); }

    void add(bot::Timestamp at) { add(std::int64_t{at.time_since_epoch().count()}); }

    template <class Enumerator>
    requires std::is_enum_v<Enumerator>

    void add(Enumerator value) { add(static_cast<int>(value)); }

    template <class Kind>
    void add(const bot::Id<Kind>& id) {
        add(id.value);
    }

    template <class Value>
    void add(const std::optional<Value>& value) {
        value ? add(*value) : add_none();
    }

    void add_none() { to_.bind(++position_); }

    /// One that lives no longer than this call.
    void add_copy(const std::string& text) { to_.bind(++position_, text); }

    void add_copy(const Blob& blob) {
        to_.bind(++position_, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
    }

private:
    SQLite::Statement& to_;
    int position_ = 0;
};

/// The statements of one connection, each prepared once and known by its text: so that must be a literal.
class Statements {
public:
    explicit Statements(SQLite::Database& db) : db_{db} {}

    /// The number of rows that changed.
    template <class... Values>
    int run(const char* sql, const Values&... values) {
        const Use use{ready(sql, values...)};
        return use.statement.exec();
    }

    /// The same, `give` gives the values: a function of Bindings.
    template <class Give>
    int run_with(const char* sql, Give give) {
        auto& statement = prepared(sql);
        const Use use{statement};
        Bindings values{statement};
        give(values);
        return statement.exec();
    }

    template <class Noun, class... Values>
    std::vector<Noun> all(Noun (*read)(Row&), const char* sql, const Values&... values) {
        std::vector<Noun> found;
        const Use use{ready(sql, values...)};
        while (use.statement.executeStep()) {
            SqliteRow row{use.statement};
            found.push_back(read(row));
        }
        return found;
    }

    /// Each row is given to `take` and then let go, so that any number of them needs no room.
    template <class Take, class... Values>
    void each(Take take, const char* sql, const Values&... values) {
        const Use use{ready(sql, values...)};
        while (use.statement.executeStep()) {
            SqliteRow row{use.statement};
            take(row);
        }
    }

    template <class Noun, class Give>
    std::vector<Noun> all_with(Noun (*read)(Row&), const char* sql, Give give) {
        auto& statement = prepared(sql);
        const Use use{statement};
        Bindings values{statement};
        give(values);
        std::vector<Noun> found;
        while (statement.executeStep()) {
            SqliteRow row{statement};
            found.push_back(read(row));
        }
        return found;
    }

    template <class Noun, class... Values>
    std::optional<Noun> one(Noun (*read)(Row&), const char* sql, const Values&... values) {
        const Use use{ready(sql, values...)};
        if (!use.statement.executeStep()) return {};
        SqliteRow row{use.statement};
        return read(row);
    }

    /// The number of the row that was inserted last.
    std::int64_t last_row() const { return db_.getLastInsertRowid(); }

    /// How many rows were ever changed here.
    std::int64_t changes() const;

    /// Whether a transaction is under way.
    bool in_transaction() const;

    /// All that was ever asked here.
    std::vector<std::string> texts() const;

private:
    /// A statement that is over holds no lock, whatever came of it. (`reset` would throw once more what it
    /// threw.)
    struct Use {
        explicit Use(SQLite::Statement& to_use) : statement{to_use} {}

        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

        ~Use() { statement.tryReset(); }

        SQLite::Statement& statement;
    };

    SQLite::Statement& prepared(const char* sql) {
        return prepared_.try_emplace(sql, db_, sql).first->second;
    }

    template <class... Values>
    SQLite::Statement& ready(const char* sql, const Values&... values) {
        auto& statement = prepared(sql);
        Bindings bindings{statement};
        (bindings.add(values), ...);
        return statement;
    }

    SQLite::Database& db_;
    std::unordered_map<const char*, SQLite::Statement> prepared_{};
};

}  // namespace store
