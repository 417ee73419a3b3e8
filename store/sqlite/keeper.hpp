#pragma once

#include "bot/ports/keeper.hpp"

#include <string>

namespace store {

/// Looks after one SQLite file, by a connection of its own each time.
class SqliteKeeper final : public bot::Keeper {
public:
    explicit SqliteKeeper(std::string file) : file_{std::move(file)} {}

    void backup(const std::string& file) const override;

private:
    std::string file_;
};

}  // namespace store
