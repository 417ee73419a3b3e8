#pragma once

#include "bot/addresses.hpp"

namespace store {

class GroupCommit;
class Readers;
struct Pen;

/// What channels must know to write to people: written by the one writer, read beside it.
class SqliteAddresses final : public bot::AddressBook {
public:
    SqliteAddresses(Pen& pen, GroupCommit& group, Readers& readers)
        : pen_{pen}, group_{group}, readers_{readers} {}

    std::optional<std::string> find(const std::string& of) const override;
    void keep(const bot::Address& address) override;

private:
    Pen& pen_;
    GroupCommit& group_;
    Readers& readers_;
};

/// Writes one, inside a transaction; one that is the same already costs no page.
void put(Pen& pen, const bot::Address& address);

}  // namespace store
