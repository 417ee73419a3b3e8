#include "store/sqlite/read_pool.hpp"

namespace store {

namespace {

constexpr int busy_for = 5000;
constexpr std::size_t kept = 8;

}  // namespace

ReadPool::Reader::Reader(const std::string& file, int how)
    : db{file, SQLite::OPEN_READONLY | how, busy_for} {}

ReadPool::Loan::Loan(ReadPool& from) : from_{from}, reader_{from.lend()} {
    reader_->sql.run("begin");
}

/// Where its view does not end, the connection is not used again.
ReadPool::Loan::~Loan() {
    if (reader_->db.tryExec("commit") == SQLite::OK) from_.take_back(std::move(reader_));
}

std::unique_ptr<ReadPool::Reader> ReadPool::lend() {
    {
        const std::scoped_lock lock{door_};
        if (!idle_.empty()) {
            auto reader = std::move(idle_.back());
            idle_.pop_back();
            return reader;
        }
    }
    return std::make_unique<Reader>(file_, how_);
}

void ReadPool::take_back(std::unique_ptr<Reader> reader) {
    const std::scoped_lock lock{door_};
    if (idle_.size() < kept) idle_.push_back(std::move(reader));
}

}  // namespace store
