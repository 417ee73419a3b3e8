#pragma once

#include "store/sqlite/statements.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace store {

/// Connections that only read, as many as are asked at once. From any thread.
class ReadPool {
public:
    /// `how`: beside SQLite's flags for reading, those of the name.
    explicit ReadPool(std::string file, int how = 0) : file_{std::move(file)}, how_{how} {}

    /// Gives what `ask` makes of one consistent view of the database. Throws SQLite::Exception.
    template <class Ask>
    auto look(Ask ask) {
        Loan loan{*this};
        return ask(loan.sql());
    }

private:
    struct Reader {
        Reader(const std::string& file, int how);

        SQLite::Database db;
        Statements sql{db};
    };

    class Loan {
    public:
        explicit Loan(ReadPool& from);
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan();

        Statements& sql() { return reader_->sql; }

    private:
        ReadPool& from_;
        std::unique_ptr<Reader> reader_;
    };

    std::unique_ptr<Reader> lend();
    void take_back(std::unique_ptr<Reader> reader);

    std::string file_;
    int how_;
    std::mutex door_{};
    std::vector<std::unique_ptr<Reader>> idle_{};
};

}  // namespace store
