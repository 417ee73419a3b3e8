#pragma once

#include "bot/ids.hpp"
#include "bot/time.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace store {

/// Bytes that are no text.
struct Blob {
    std::string bytes{};
};

/// One row of an answer, read from left to right.
class Cells {
public:
    explicit Cells(SQLite::Statement& row) : row_{row} {}

    std::string text() { return next().getString(); }

    std::int64_t number() { return next().getInt64(); }

    int small() { return next().getInt(); }

    bool yes() { return small() != 0; }

    bot::Timestamp moment() { return bot::Timestamp{bot::Span{number()}}; }

    std::optional<bot::Timestamp> maybe_moment() { return none(1) ? std::nullopt : std::optional{moment()}; }

    /// Whether the next one holds nothing; then it and its followers, `count` in all, are passed over.
    bool none(int count) {
        if (!row_.getColumn(at_).isNull()) return false;
        at_ += count;
        return true;
    }

private:
    SQLite::Column next() { return row_.getColumn(at_++); }

    SQLite::Statement& row_;
    int at_ = 0;
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

    template <class Row, class... Values>
    std::vector<Row> all(Row (*read)(Cells&), const char* sql, const Values&... values) {
        std::vector<Row> found;
        const Use use{ready(sql, values...)};
        while (use.statement.executeStep()) {
            Cells row{use.statement};
            found.push_back(read(row));
        }
        return found;
    }

    template <class Row, class... Values>
    std::optional<Row> one(Row (*read)(Cells&), const char* sql, const Values&... values) {
        const Use use{ready(sql, values...)};
        if (!use.statement.executeStep()) return {};
        Cells row{use.statement};
        return read(row);
    }

    /// The number of the row that was inserted last.
    std::int64_t last_row() const { return db_.getLastInsertRowid(); }

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

    template <class... Values>
    SQLite::Statement& ready(const char* sql, const Values&... values) {
        auto& statement = prepared_.try_emplace(sql, db_, sql).first->second;
        int position = 0;
        (bind(statement, ++position, values), ...);
        return statement;
    }

    static void bind(SQLite::Statement& to, int position, const std::string& text) {
        to.bindNoCopy(position, text);
    }

    static void bind(SQLite::Statement& to, int position, const Blob& blob) {
        to.bindNoCopy(position, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
    }

    static void bind(SQLite::Statement& to, int position, std::int64_t value) { to.bind(position, value); }

    static void bind(SQLite::Statement& to, int position, int value) { to.bind(position, value); }

    static void bind(SQLite::Statement& to, int position, bot::Timestamp at) {
        to.bind(position, std::int64_t{at.time_since_epoch().count()});
    }

    template <class Kind>
    static void bind(SQLite::Statement& to, int position, const bot::Id<Kind>& id) {
        bind(to, position, id.value);
    }

    template <class Value>
    static void bind(SQLite::Statement& to, int position, const std::optional<Value>& value) {
        value ? bind(to, position, *value) : to.bind(position);
    }

    SQLite::Database& db_;
    std::unordered_map<const char*, SQLite::Statement> prepared_{};
};

}  // namespace store
