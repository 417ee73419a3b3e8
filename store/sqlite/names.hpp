#pragma once

#include "bot/ids.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace store {

class Statements;

/// Interned names: each is kept once, and rows and indexes carry its number.
class Names {
public:
    explicit Names(Statements& sql) : sql_{sql} {}

    /// Nought, the number of no row, where the name was never given one.
    std::int64_t find(const std::string& name);

    /// The name's number, given where it has none.
    std::int64_t give(const std::string& name);

    template <class Kind>
    std::int64_t find(const bot::Id<Kind>& name) {
        return find(name.value);
    }

    template <class Kind>
    std::int64_t give(const bot::Id<Kind>& name) {
        return give(name.value);
    }

    /// Of a post or a reply; nought where it is not known.
    std::int64_t find(const bot::MessageKey& message);

    /// The number that a message has just been given.
    void note(const bot::MessageKey& message, std::int64_t number) { latest_ = {message, number}; }

    /// After a roll-back, or when somebody else wrote: what was found before may be void.
    void forget();

private:
    struct Latest {
        bot::MessageKey key{};
        std::int64_t number = 0;
    };

    Statements& sql_;
    std::unordered_map<std::string, std::int64_t> names_{};
    Latest
        latest_{};  ///< what is written of a message is written at once, so its number is asked for in a row
};

}  // namespace store
