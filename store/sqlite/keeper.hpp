#pragma once

#include "bot/ports/keeper.hpp"

#include <string>

namespace store {

class GroupCommit;
struct WriteConnection;

/// Looks after one SQLite file: copies it by a connection of its own each time, writes by the one writer.
class SqliteKeeper final : public bot::Keeper {
public:
    SqliteKeeper(std::string file, WriteConnection& connection, GroupCommit& group)
        : file_{std::move(file)}, connection_{connection}, group_{group} {}

    void backup(const std::string& file) const override;
    std::size_t forget_letters(bot::Timestamp before) override;

private:
    std::string file_;
    WriteConnection& connection_;
    GroupCommit& group_;
};

}  // namespace store
