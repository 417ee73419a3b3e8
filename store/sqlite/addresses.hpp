#pragma once

#include "bot/addresses.hpp"

namespace store {

class GroupCommit;
class ReadPool;
struct WriteConnection;

/// What channels must know to write to people: written by the one writer, read beside it.
class SqliteAddresses final : public bot::AddressBook {
public:
    SqliteAddresses(WriteConnection& connection, GroupCommit& group, ReadPool& pool)
        : connection_{connection}, group_{group}, pool_{pool} {}

    std::optional<std::string> find(const std::string& of) const override;
    void keep(const bot::Address& address) override;

private:
    WriteConnection& connection_;
    GroupCommit& group_;
    ReadPool& pool_;
};

/// Writes one, inside a transaction; one that is the same already costs no page.
void put(WriteConnection& connection, const bot::Address& address);

}  // namespace store
