#pragma once

#include "adapters/local/board.hpp"
#include "bot/addresses.hpp"
#include "bot/ports/keeper.hpp"
#include "bot/ports/records.hpp"
#include "bot/ports/store.hpp"

#include <cstdint>
#include <stdexcept>

namespace store {

/// Why a store cannot be opened, and what to do about it, in one line.
class CannotOpen : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// It was written by a newer version of the program.
class IsNewer : public CannotOpen {
public:
    using CannotOpen::CannotOpen;
};

/// There is no room on its disk: what cannot be opened now may be, once there is.
class NoRoom : public CannotOpen {
public:
    using CannotOpen::CannotOpen;
};

/// Serve: the one `run` of this store; a second one is refused. Visit: a word of the command line that acts,
/// beside it. (One that only asks takes a View.)
enum class Use { Serve, Visit };

/// All that one database offers.
class Database {
public:
    virtual ~Database() = default;

    virtual bot::Store& store() = 0;
    virtual bot::Records& records() = 0;
    virtual bot::Keeper& keeper() = 0;
    virtual local::Board& board() = 0;
    virtual bot::AddressBook& addresses() = 0;

    /// A number that differs once another process has written. Noticed whenever the store here is written, or
    /// asked what is due: so within a second while it is served.
    virtual std::int64_t written_by_others() = 0;

    /// The schema's version.
    virtual int schema() const = 0;

    /// Throws std::runtime_error with the reason and the remedy where nothing can be written now (a full
    /// disk, read-only). Writes only where nothing else was written since it was last asked.
    virtual void prove_writable() = 0;
};

/// A store as whoever only asks has it. Nothing that is done here changes any of its files, or needs more
/// than to read them.
class View {
public:
    virtual ~View() = default;

    virtual const bot::Records& records() const = 0;

    /// How far its clock was advanced.
    virtual bot::Span ahead() const = 0;

    /// As bot::Keeper's.
    virtual void backup(const std::string& file) const = 0;
};

}  // namespace store
